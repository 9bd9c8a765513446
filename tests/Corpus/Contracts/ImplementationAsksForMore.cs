// An implementation requires a permission that its interface does not speak of, so a caller cannot know.
static class Program
{
    [Expect("PERM2007", "Program.Main → FileStore.Save")]
    static void Main()
    {
        IStore store = new FileStore();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { store.Save(); } catch (UnauthorizedAccessException) { }
    }
}

interface IStore
{
    void Save();
}

class FileStore : IStore
{
    [RequiresPermission(Permission.FileSystemWrite)]
    [Expect("PERM2009", "'FileStore.Save' requires fs.write, which 'IStore.Save' does not declare")]
    [Expect("PERM1001", "Program.Main → FileStore.Save → File.WriteAllText", By = Witness.Guard | Witness.Kernel,
        Why = "the broken contract is reported at the call, not inside")]
    public void Save() => File.WriteAllText(Case.File, "x");
}
