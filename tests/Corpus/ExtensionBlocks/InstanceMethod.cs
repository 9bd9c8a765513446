// A method of an extension block is called as if it were the type's own.
// Harmless: a method of an extension block is called: the one that writes is never called.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { order.Save("x"); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { order.Print("x"); } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        [Expect("PERM1001", "Main → OrderFiles.Save → File.WriteAllText")]
        public void Save(string text) => File.WriteAllText(Case.File, order + text);

        public void Print(string text) => Console.WriteLine(order + text);
    }
}
