// Methods of an extension block are handed over by their names, and run before the drop.
var order = new Order();
Action save = order.Save;
Action<string> make = Order.Make;
try { save(); } catch (UnauthorizedAccessException) { }
try { make("x"); } catch (UnauthorizedAccessException) { }
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        public void Save() => File.WriteAllText(Case.File, order + "x");

        public static void Make(string text) => File.WriteAllText(Case.File, text);
    }
}
