// A method of an extension block gives a delegate back that nobody runs.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
order.Fill(out var filled);
Console.WriteLine(filled is null || order.Work is null);

class Order;

static class Extensions
{
    extension(Order order)
    {
        public void Fill(out Action work) => work = Store.Save;

        public Action Work => Store.Append;
    }
}

static class Store
{
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Append()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
