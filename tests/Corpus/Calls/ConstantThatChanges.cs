// A parameter gets another value, or the argument is not a constant: then all branches may run.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Work.Migrate(2);
Work.Run(Environment.ProcessorCount > 0 ? 1 : 2);
Action<int> handed = Work.Later;
handed(1);

static class Work
{
    [Expect("PERM1001", "Main → Work.Migrate → File.WriteAllText")]
    public static void Migrate(int stage)
    {
        stage--;
        if (stage == 1)
            try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → Work.Run → File.WriteAllText")]
    public static void Run(int stage)
    {
        if (stage == 1)
            try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → Work.Later → File.WriteAllText")]
    public static void Later(int stage)
    {
        if (stage == 1)
            try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
