// A static virtual member that the type does not replace.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Save<Store>();

static void Save<T>() where T : IStore
{
    try { T.Save(); } catch (UnauthorizedAccessException) { }
}

interface IStore
{
    [Expect("PERM1001", "")]
    static virtual void Save() => File.WriteAllText(Case.File, "x");
}

class Store : IStore { }
