// A method of an extension block is handed over by its name and run.
// BeforeDrop: methods of an extension block are handed over by their names, and run before the drop.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
Action save = order.Save;
Action<string> make = Order.Make;
try { save(); } catch (UnauthorizedAccessException) { }
try { make("x"); } catch (UnauthorizedAccessException) { }
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

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
