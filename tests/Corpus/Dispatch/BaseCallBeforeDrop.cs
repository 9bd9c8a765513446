// base.Save goes to the base, not to the own override: before the drop, which is fine.
new Derived().Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Base
{
    public virtual void Save() => File.WriteAllText(Case.File, "x");
}

class Derived : Base { public override void Save() => base.Save(); }
