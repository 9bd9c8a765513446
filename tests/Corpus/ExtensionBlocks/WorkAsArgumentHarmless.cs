// A method of an extension block runs the second of the lambdas that it is handed: the first one writes.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
order.Run(() => Store.Save(), () => Console.WriteLine("x"));

class Order;

static class Extensions
{
    extension(Order order)
    {
        public void Run(Action first, Action second) => second();
    }
}

static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
