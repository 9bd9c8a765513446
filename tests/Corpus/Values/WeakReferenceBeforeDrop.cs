// A delegate is kept by a weak reference, before the drop.
Action save = () => Store.Save();
var weak = new WeakReference<Action>(save);
if (weak.TryGetTarget(out var alive))
    alive();
GC.KeepAlive(save);
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
