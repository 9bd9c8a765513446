// A member that requires a permission is called after its drop.
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
    [RequiresPermission(Permission.FileSystemWrite)]
    [Expect("PERM1001", "Program.Main → Store.Make → File.WriteAllText", By = Witness.Guard | Witness.Kernel,
        Why = "the broken contract is reported at the call, not inside")]
    public static void Make() => File.WriteAllText(Case.File, "x");
}
