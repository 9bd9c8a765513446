// with runs the copy constructor.
// BeforeDrop: before the drop, which is fine.
var order = new Order("a");
//! BeforeDrop: Console.WriteLine((order with { Name = "b" }).Name);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine((order with { Name = "b" }).Name); } catch (UnauthorizedAccessException) { }
//^ BeforeDrop: Console.WriteLine("serving");

record Order(string Name)
{
    [Expect("PERM1001", "Main → new Order → File.WriteAllText")]
    protected Order(Order other)
    {
        Name = other.Name;
        File.WriteAllText(Case.File, "x");
    }
}
