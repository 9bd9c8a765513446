// A class between two does not override: the call reaches the grandparent, before the drop.
Root root = new Leaf();
root.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

abstract class Root
{
    public virtual void Save() => File.WriteAllText(Case.File, "x");
}

class Middle : Root { }

class Leaf : Middle { }
