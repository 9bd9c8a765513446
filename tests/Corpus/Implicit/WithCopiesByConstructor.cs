// with runs the copy constructor.
var order = new Order("a");
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine((order with { Name = "b" }).Name); } catch (UnauthorizedAccessException) { }

record Order(string Name)
{
    [Expect("PERM1001", "Main → new Order → File.WriteAllText")]
    protected Order(Order other)
    {
        Name = other.Name;
        File.WriteAllText(Case.File, "x");
    }
}
