// A class between two does not override: the call reaches the grandparent.
// BeforeDrop: before the drop.
Root root = new Leaf();
//! BeforeDrop: root.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { root.Save(); } catch (UnauthorizedAccessException) { } //! BeforeDrop:

abstract class Root
{
    [Expect("PERM1001", "Main → Root.Save → File.WriteAllText")]
    public virtual void Save() => File.WriteAllText(Case.File, "x");
}

class Middle : Root { }

class Leaf : Middle { }
