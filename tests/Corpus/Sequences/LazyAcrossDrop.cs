// The iterator is called before the drop and enumerated after it.
var files = Files.Write();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { foreach (var file in files) Console.WriteLine(file); } catch (UnauthorizedAccessException) { }

static class Files
{
    [Expect("PERM1001", "Main → Files.Write → File.WriteAllText")]
    public static IEnumerable<int> Write()
    {
        File.WriteAllText(Case.File, "x");
        yield return 1;
    }
}
