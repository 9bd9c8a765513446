// A deconstruction calls a method of an extension block.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → OrderParts.Deconstruct → Store.Save → File.WriteAllText")]

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
        public void Deconstruct(out int number, out string text) => (number, text) = (Store.Save(), "x");
        //^ Harmless: public void Deconstruct(out int number, out string text) => (number, text) = (Store.Print(), "x");

        public void Deconstruct(out string text, out int number, out int other) => (text, number, other) = ("x", Pattern.Save(), 2);
        //^ Harmless: public void Deconstruct(out string text, out int number, out int other) => (text, number, other) = ("x", Store.Print(), 2);
    }
}

static class Pattern
{
    [Expect("PERM1001", "Main → OrderParts.Deconstruct → Pattern.Save → File.WriteAllText")]
    public static int Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
