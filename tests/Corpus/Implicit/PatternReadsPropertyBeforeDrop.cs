// A property pattern reads the property: before the drop, which is fine.
object order = new Order();
Console.WriteLine(order is Order { Total: > 1 });
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Order
{
    public int Total
    {
        get
        {
            File.WriteAllText(Case.File, "x");
            return 2;
        }
    }
}
