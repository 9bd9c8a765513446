// A property pattern reads the property.
// BeforeDrop: before the drop, which is fine.
object order = new Order();
//! BeforeDrop: Console.WriteLine(order is Order { Total: > 1 });
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(order is Order { Total: > 1 }); } catch (UnauthorizedAccessException) { }
//^ BeforeDrop: Console.WriteLine("serving");

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
