// base.Save goes to the base, not to the own override.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { new Derived().Save(); } catch (UnauthorizedAccessException) { }

class Base
{
    [Expect("PERM1001", "Main → Derived.Save → Base.Save → File.WriteAllText")]
    public virtual void Save() => File.WriteAllText(Case.File, "x");
}

class Derived : Base { public override void Save() => base.Save(); }
