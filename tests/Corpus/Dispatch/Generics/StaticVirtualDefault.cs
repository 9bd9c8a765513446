// A static virtual member that the type does not replace.
// BeforeDrop: before the drop.
//! BeforeDrop: Save<Store>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Save<Store>(); //! BeforeDrop:

static void Save<T>() where T : IStore
{
    try { T.Save(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: T.Save();
}

interface IStore
{
    [Expect("PERM1001", "Main → Main.Save → IStore.Save → File.WriteAllText")]
    static virtual void Save() => File.WriteAllText(Case.File, "x");
}

class Store : IStore { }
