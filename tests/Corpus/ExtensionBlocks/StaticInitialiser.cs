// A member of an extension block touches the statics of the class that holds it.
var order = new Order();
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

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
