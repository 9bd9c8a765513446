// A deconstruction calls a method of an extension block: the one that writes is never called.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
var (number, text) = order;
Console.WriteLine(text + number);
if (order is ({ Length: > 0 }, 1, 2))
    Console.WriteLine("matched");

class Order;

static class OrderParts
{
    extension(Order order)
    {
        public void Deconstruct(out int number, out string text) => (number, text) = (Store.Print(), "x");

        public void Deconstruct(out string text, out int number, out int other) => (text, number, other) = ("x", Store.Print(), 2);
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

static class Pattern
{
    public static int Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
