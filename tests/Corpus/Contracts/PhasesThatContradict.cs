// Each part of a partial member states another phase; what happens inside is that of neither.
Store.Make();
ProcessPermissions.Drop(Permission.ChildProcess);

static partial class Store
{
    [StartupPhase]
    [Expect("PERM2008", "")]
    public static partial void Make();
}

static partial class Store
{
    [RuntimePhase(Permission.ChildProcess)]
    public static partial void Make() => Console.WriteLine("made");
}
