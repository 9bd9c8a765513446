// A compound assignment to a property of an extension block: the one that writes is never set.
Order? order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { order?.Size += order.Count; } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        public int Count
        {
            get => 1;

            set => File.WriteAllText(Case.File, "x");
        }

        public int Size
        {
            get => 1;
            set => Console.WriteLine(value);
        }
    }
}
