// A query over a type of one's own calls methods of an extension block.
// Harmless: a query over a type of one's own calls a method of an extension block: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Extensions.Select → Store.Save → File.WriteAllText")]

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
        //^ Harmless: public int Select(Func<int, int> selector) => selector(Store.Print());
    }
}
