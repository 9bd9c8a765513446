// A property of an extension block is read: the setter that writes is never called.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(order.Note);

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        public string Text
        {
            get
            {
                File.WriteAllText(Case.File, "x");
                return "x";
            }
        }

        public string Note
        {
            get => "x";

            set => File.WriteAllText(Case.File, value);
        }
    }
}
