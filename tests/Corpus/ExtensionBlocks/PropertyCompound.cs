// A compound assignment to a property of an extension block reads and sets it.
// Harmless: a compound assignment to a property of an extension block: the one that writes is never set.
Order? order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { order?.Count += 1; } catch (UnauthorizedAccessException) { }
//^ Harmless: try { order?.Size += order.Count; } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        public int Count
        {
            get => 1;

            [Expect("PERM1001", "Main → OrderFiles.Count → File.WriteAllText")]
            set => File.WriteAllText(Case.File, "x");
        }

        public int Size
        {
            get => 1;
            set => Console.WriteLine(value);
        }
    }
}
