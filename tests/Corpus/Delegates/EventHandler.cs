// A handler added at start-up writes when the event is raised after the drop.
var orders = new Orders();
orders.Placed += Journal.Append;
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { orders.Place(); } catch (UnauthorizedAccessException) { }

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
