// An await calls a method of an extension block.
// Harmless: the one that writes is never called.
using System.Runtime.CompilerServices;

[assembly: Expect("PERM1001", "Main → OrderWork.GetAwaiter → Store.Save → File.WriteAllText")]

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
            Store.Save(); //! Harmless: Store.Print();
            return Task.CompletedTask.GetAwaiter();
        }
    }
}
