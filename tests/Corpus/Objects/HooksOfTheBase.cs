// A framework's class calls what its derived classes override for it: protected members that nobody else can call.
// Harmless: the objects are only counted, looked at and walked through.
using System.Collections.ObjectModel;
using System.ComponentModel;

ProcessPermissions.Drop(Permission.FileSystemWrite);
var orders = new Orders();
orders.Add(1); //! Harmless: Console.WriteLine(orders.Count);
IList<int> kept = new Kept { 2 };
kept.RemoveAt(0); //! Harmless: foreach (var one in kept) Console.WriteLine(one);
Console.WriteLine(new Names { "a" }.Contains("a")); //! Harmless: Console.WriteLine(new Names().Count);
Close(new Connection()); //! Harmless: Console.WriteLine(new Connection().Site is null);
using (Stream stream = new Log()) //! Harmless: Stream stream = new Log();
    Console.WriteLine(stream.CanRead);
var handle = new Door();
handle.Dispose(); //! Harmless: Console.WriteLine(handle.IsInvalid); GC.SuppressFinalize(handle);

static void Close(Component component) => component.Dispose();

class Orders : Collection<int>
{
    [Expect("PERM1001", "Main → Orders.InsertItem → File.WriteAllText")] //! Harmless:
    protected override void InsertItem(int index, int item)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        base.InsertItem(index, item);
    }

    protected override void ClearItems() => File.Delete(Case.File);
}

class Kept : Collection<int>
{
    [Expect("PERM1001", "Main → Kept.RemoveItem → File.Delete")] //! Harmless:
    protected override void RemoveItem(int index)
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        base.RemoveItem(index);
    }
}

class Names : KeyedCollection<string, string>
{
    [Expect("PERM1001", "Main → Names.GetKeyForItem → File.AppendAllText")] //! Harmless:
    protected override string GetKeyForItem(string item)
    {
        try { File.AppendAllText(Case.File, item); } catch (UnauthorizedAccessException) { }
        return item;
    }
}

class Connection : Component
{
    [Expect("PERM1001", "Main → Main.Close → Connection.Dispose → File.Create")] //! Harmless:
    protected override void Dispose(bool disposing)
    {
        try { File.Create(Case.File).Dispose(); } catch (UnauthorizedAccessException) { }
    }
}

class Log : MemoryStream
{
    [Expect("PERM1001", "Main → Log.Dispose → File.Delete")] //! Harmless:
    protected override void Dispose(bool disposing)
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        base.Dispose(disposing);
    }
}

class Door() : System.Runtime.InteropServices.SafeHandle(1, true)
{
    public override bool IsInvalid => false;

    [Expect("PERM1001", "Main → Door.ReleaseHandle → File.Delete")] //! Harmless:
    protected override bool ReleaseHandle()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        return true;
    }
}
