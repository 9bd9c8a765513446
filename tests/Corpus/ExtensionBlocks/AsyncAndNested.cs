// A member of an extension block is asynchronous, enumerates lazily, and has lambdas and local functions of its own.
// Harmless: a member of an extension block enumerates lazily, and nobody enumerates it.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { await order.SaveAsync(); } catch (UnauthorizedAccessException) { } //! Harmless: var lines = order.Lines();
foreach (var line in order.Lines()) //! Harmless: Console.WriteLine(lines is null);
    Console.WriteLine(line); //! Harmless:
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
            Action append = () => Store.Append(); //! Harmless: Action append = () => Store.Print();
            Local();

            void Local() => append();
        }
    }
}

static class Store
{
    [Expect("PERM1001", "Main → OrderFiles.Lines → Store.Save → File.WriteAllText")]
    public static int Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    [Expect("PERM1001", "Main → OrderFiles.Nested → OrderFiles.Nested.Local → lambda in OrderFiles.Nested → Store.Append → File.AppendAllText")]
    public static void Append()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("x");
}
