// The host is built and run in a loop: start-up code of the second round runs after the drop of the first.
static class Program
{
    static int rounds;

    static void Main()
    {
        do
        {
            Prepare();
            ProcessPermissions.Drop(Permission.FileSystemWrite);
        }
        while (++rounds < 2);
    }

    [Expect("PERM1001", "Program.Main → Program.Prepare → File.WriteAllText")]
    static void Prepare()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
