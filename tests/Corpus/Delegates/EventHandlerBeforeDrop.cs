// A handler added at start-up writes when the event is raised: before the drop, which is fine.
var orders = new Orders();
orders.Placed += Journal.Append;
orders.Place();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Orders
{
    public event Action? Placed;

    public void Place() => Placed?.Invoke();
}

static class Journal
{
    public static void Append() => File.AppendAllText(Case.File, "x");
}
