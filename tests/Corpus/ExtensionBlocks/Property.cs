// A property of an extension block is read and set.
// Harmless: a property of an extension block is read: the setter that writes is never called.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(order.Text); } catch (UnauthorizedAccessException) { } //! Harmless: Console.WriteLine(order.Note);
try { order.Note = "x"; } catch (UnauthorizedAccessException) { } //! Harmless:

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
