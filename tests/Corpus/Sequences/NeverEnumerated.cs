// The iterator is called after the drop, and nothing enumerates it.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var files = Files.Write();
Console.WriteLine(files is not null);

static class Files
{
    public static IEnumerable<int> Write()
    {
        File.WriteAllText(Case.File, "x");
        yield return 1;
    }
}
