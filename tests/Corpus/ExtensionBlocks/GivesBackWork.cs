// A method of an extension block gives a delegate back, by an out parameter and as its result.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
order.Fill(out var filled);
filled();
order.Work();

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
    [Expect("PERM1001", "")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "")]
    public static void Append()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
