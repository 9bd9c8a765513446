// The mode is handed through one method: what it is there depends on the caller.
static class Program
{
    static void Main()
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        using var stream = Open(FileMode.Open, FileAccess.Read);
        Console.WriteLine(stream.Length);
    }

    [Expect("PERM1001", "Program.Main → Program.Open → File.Open", By = Witness.Source | Witness.Tool,
        Why = "constants are not followed through parameters: a mode that is not constant may be any")]
    static FileStream Open(FileMode mode, FileAccess access) => File.Open(Case.File, mode, access);
}
