// A handler added at start-up writes when the event is raised after the drop.
// BeforeDrop: a handler added at start-up writes when the event is raised: before the drop, which is fine.
var orders = new Orders();
orders.Placed += Journal.Append;
//! BeforeDrop: orders.Place();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { orders.Place(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Orders
{
    public event Action? Placed;

    public void Place() => Placed?.Invoke();
}

static class Journal
{
    [Expect("PERM1001", "Main → Orders.Place → Journal.Append → File.AppendAllText")]
    public static void Append() => File.AppendAllText(Case.File, "x");
}
