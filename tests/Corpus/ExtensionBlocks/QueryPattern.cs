// A query over a type of one's own calls methods of an extension block.
var orders = new Orders();
ProcessPermissions.Drop(Permission.FileSystemWrite);
var lines = from order in orders select order + 1;
Console.WriteLine(lines);

class Orders;

static class Extensions
{
    extension(Orders orders)
    {
        public int Select(Func<int, int> selector) => selector(Store.Save());
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

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
