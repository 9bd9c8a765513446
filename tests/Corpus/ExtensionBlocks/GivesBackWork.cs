// A method of an extension block gives a delegate back, by an out parameter and as its result.
// Harmless: a method of an extension block gives a delegate back that nobody runs.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
order.Fill(out var filled);
filled(); //! Harmless: Console.WriteLine(filled is null || order.Work is null);
order.Work(); //! Harmless:

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
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → Store.Append → File.AppendAllText")]
    public static void Append()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
