// A member that only runs at start-up is called there.
Store.Make();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    [StartupPhase]
    public static void Make() => File.WriteAllText(Case.File, "x");
}
