// A method of an extension block is handed over by its name and run.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Action save = order.Save;
Action<string> make = Order.Make;
try { save(); } catch (UnauthorizedAccessException) { }
try { make("x"); } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        [Expect("PERM1001", "Main → OrderFiles.Save → File.WriteAllText")]
        public void Save() => File.WriteAllText(Case.File, order + "x");

        [Expect("PERM1001", "Main → OrderFiles.Make → File.WriteAllText")]
        public static void Make(string text) => File.WriteAllText(Case.File, text);
    }
}
