// A member of an extension block touches the statics of the class that holds it.
// BeforeDrop: a member of an extension block touched the statics of the class that holds it before the drop.
[assembly: Expect("PERM1001", "Main → static OrderFiles → Store.Save → File.WriteAllText")]

var order = new Order();
//! BeforeDrop: order.Print();
ProcessPermissions.Drop(Permission.FileSystemWrite);
order.Print();

class Order;

static class OrderFiles
{
    private static readonly int started;

    static OrderFiles() => started = Store.Save();

    extension(Order order)
    {
        public void Print() => Console.WriteLine(order + "x");
    }
}
