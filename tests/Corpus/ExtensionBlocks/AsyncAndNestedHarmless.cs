// A member of an extension block enumerates lazily, and nobody enumerates it.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
var lines = order.Lines();
Console.WriteLine(lines is null);
order.Nested();

class Order;

static class OrderFiles
{
    extension(Order order)
    {
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
            Action append = () => Store.Print();
            Local();

            void Local() => append();
        }
    }
}

static class Store
{
    public static int Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static void Append()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("x");
}
