// A method of an extension block runs the second of the lambdas that it is handed.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
order.Run(() => Console.WriteLine("x"), () => Store.Save());

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
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
