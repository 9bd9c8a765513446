// base.Save goes to the base, not to the own override.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: new Derived().Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { new Derived().Save(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Base
{
    [Expect("PERM1001", "Main → Derived.Save → Base.Save → File.WriteAllText")]
    public virtual void Save() => File.WriteAllText(Case.File, "x");
}

class Derived : Base { public override void Save() => base.Save(); }
