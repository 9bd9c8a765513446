// The base constructor that nobody names writes: before the drop, which is fine.
Console.WriteLine(new Derived());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Base
{
    protected Base() => File.WriteAllText(Case.File, "x");
}

class Derived : Base;
