// The base constructor that nobody names writes.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Console.WriteLine(new Derived());
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(new Derived()); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Base
{
    [Expect("PERM1001", "Main → new Derived → new Base → File.WriteAllText")]
    protected Base() => File.WriteAllText(Case.File, "x");
}

class Derived : Base;
