// A member that only runs at start-up is called after the drop.
static class Program
{
    [Expect("PERM2007", "Program.Main → Store.Make")]
    static void Main()
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { Store.Make(); } catch (UnauthorizedAccessException) { }
    }
}

static class Store
{
    [StartupPhase]
    [Expect("PERM1001", "Program.Main → Store.Make → File.WriteAllText", By = Witness.Guard | Witness.Kernel,
        Why = "the broken contract is reported at the call, not inside")]
    public static void Make() => File.WriteAllText(Case.File, "x");
}
