// A loop enumerates by an extension block: the one that writes is never called.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var line in order)
    Console.WriteLine(line);

class Order;

static class OrderLines
{
    extension(Order order)
    {
        public IEnumerator<int> GetEnumerator()
        {
            Store.Print();
            yield return 1;
        }
    }
}

static class Store
{
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
