// A member of an extension block is called through its class: those that write are never called.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { OrderFiles.Print(order, "x"); } catch (UnauthorizedAccessException) { }
try { OrderFiles.Print(order, "y"); } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        public void Save(string text) => File.WriteAllText(Case.File, order + text);

        public string Text
        {
            get
            {
                File.WriteAllText(Case.File, "x");
                return "x";
            }
        }

        public void Print(string text) => Console.WriteLine(order + text);
    }
}
