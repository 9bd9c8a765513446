// Members of an extension block are called through the class that holds them, as any static method.
// Harmless: a member of an extension block is called through its class: those that write are never called.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { OrderFiles.Save(order, "x"); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { OrderFiles.Print(order, "x"); } catch (UnauthorizedAccessException) { }
try { Console.WriteLine(OrderFiles.get_Text(order)); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { OrderFiles.Print(order, "y"); } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        [Expect("PERM1001", "Main → OrderFiles.Save → File.WriteAllText")]
        public void Save(string text) => File.WriteAllText(Case.File, order + text);

        public string Text
        {
            [Expect("PERM1001", "Main → OrderFiles.Text → File.WriteAllText")]
            get
            {
                File.WriteAllText(Case.File, "x");
                return "x";
            }
        }

        public void Print(string text) => Console.WriteLine(order + text);
    }
}
