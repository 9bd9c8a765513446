// Each part of a partial member states another phase; what happens inside is that of neither.
Store.Make();
ProcessPermissions.Drop(Permission.ChildProcess);

static partial class Store
{
    [StartupPhase]
    [Expect("PERM2008", "'Store.Make' is both [StartupPhase] and [RuntimePhase]", By = Witness.Source,
        Why = "in IL both parts are one member, which stands where its body does")]
    public static partial void Make();
}

static partial class Store
{
    [RuntimePhase(Permission.ChildProcess)]
    [Expect("PERM2008", "'Store.Make' is both [StartupPhase] and [RuntimePhase]", By = Witness.Tool,
        Why = "in IL both parts are one member, which stands where its body does")]
    public static partial void Make() => Console.WriteLine("made");
}
