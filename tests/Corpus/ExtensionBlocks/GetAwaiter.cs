// An await calls a method of an extension block.
using System.Runtime.CompilerServices;

var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await order;

class Order;

static class OrderWork
{
    extension(Order order)
    {
        public TaskAwaiter GetAwaiter()
        {
            Store.Save();
            return Task.CompletedTask.GetAwaiter();
        }
    }
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
