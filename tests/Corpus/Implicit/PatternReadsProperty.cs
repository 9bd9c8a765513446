// A property pattern reads the property.
object order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(order is Order { Total: > 1 }); } catch (UnauthorizedAccessException) { }

class Order
{
    public int Total
    {
        [Expect("PERM1001", "Main → Order.Total → File.WriteAllText")]
        get
        {
            File.WriteAllText(Case.File, "x");
            return 2;
        }
    }
}
