// with runs the copy constructor: before the drop, which is fine.
var order = new Order("a");
Console.WriteLine((order with { Name = "b" }).Name);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

record Order(string Name)
{
    protected Order(Order other)
    {
        Name = other.Name;
        File.WriteAllText(Case.File, "x");
    }
}
