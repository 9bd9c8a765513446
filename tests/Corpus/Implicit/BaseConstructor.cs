// The base constructor that nobody names writes.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(new Derived()); } catch (UnauthorizedAccessException) { }

class Base
{
    [Expect("PERM1001", "Main → new Derived → new Base → File.WriteAllText")]
    protected Base() => File.WriteAllText(Case.File, "x");
}

class Derived : Base;
