// The grandparent writes, and the class that is made overrides it.
Root root = new Leaf();
ProcessPermissions.Drop(Permission.FileSystemWrite);
root.Save();

abstract class Root
{
    public virtual void Save() => File.WriteAllText(Case.File, "x");
}

class Middle : Root { }

class Leaf : Middle
{
    public override void Save() => Console.WriteLine("kept in memory");
}
