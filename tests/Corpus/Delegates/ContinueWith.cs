// A continuation runs after the drop.
var gate = new TaskCompletionSource();
var work = gate.Task.ContinueWith(_ => Files.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
gate.SetResult();
await work;

static class Files
{
    [Expect("PERM1001", "Main → lambda in Main → Files.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
