// The iterator is called before the drop and enumerated after it: before the drop, which is fine.
var files = Files.Write();
foreach (var file in files) Console.WriteLine(file);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Files
{
    public static IEnumerable<int> Write()
    {
        File.WriteAllText(Case.File, "x");
        yield return 1;
    }
}
