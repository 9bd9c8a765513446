// The sequence writes while it is enumerated, which happens before the drop.
var all = Files.Write().ToList();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(all.Count);

static class Files
{
    public static IEnumerable<int> Write()
    {
        File.WriteAllText(Case.File, "x");
        yield return 1;
    }
}
