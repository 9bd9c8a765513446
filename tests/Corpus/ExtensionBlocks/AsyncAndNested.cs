// A member of an extension block is asynchronous, enumerates lazily, and has lambdas and local functions of its own.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { await order.SaveAsync(); } catch (UnauthorizedAccessException) { }
foreach (var line in order.Lines())
    Console.WriteLine(line);
order.Nested();

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        [Expect("PERM1001", "Main → OrderFiles.SaveAsync → File.WriteAllText")]
        public async Task SaveAsync()
        {
            await Task.Yield();
            File.WriteAllText(Case.File, order + "x");
        }

        public IEnumerable<int> Lines()
        {
            yield return Store.Save();
        }

        public void Nested()
        {
            Action append = () => Store.Append();
            Local();

            void Local() => append();
        }
    }
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    [Expect("PERM1001", "")]
    public static void Append()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("x");
}
