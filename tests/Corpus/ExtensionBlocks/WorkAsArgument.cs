// A method of an extension block runs the second of the lambdas that it is handed.
// Harmless: the first one writes.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
order.Run(() => Console.WriteLine("x"), () => Store.Save()); //! Harmless: order.Run(() => Store.Save(), () => Console.WriteLine("x"));

class Order;

static class Extensions
{
    extension(Order order)
    {
        public void Run(Action first, Action second) => second();
    }
}
