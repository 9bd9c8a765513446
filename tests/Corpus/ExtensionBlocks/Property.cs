// A property of an extension block is read and set.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(order.Text); } catch (UnauthorizedAccessException) { }
try { order.Note = "x"; } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        public string Text
        {
            [Expect("PERM1001", "Main → OrderFiles.Text → File.WriteAllText")]
            get
            {
                File.WriteAllText(Case.File, "x");
                return "x";
            }
        }

        public string Note
        {
            get => "x";

            [Expect("PERM1001", "Main → OrderFiles.Note → File.WriteAllText")]
            set => File.WriteAllText(Case.File, value);
        }
    }
}
