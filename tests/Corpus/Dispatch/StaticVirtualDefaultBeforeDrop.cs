// A static virtual member that the type does not replace, before the drop.
Save<Store>();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static void Save<T>() where T : IStore
{
    T.Save();
}

interface IStore
{
    static virtual void Save() => File.WriteAllText(Case.File, "x");
}

class Store : IStore { }
