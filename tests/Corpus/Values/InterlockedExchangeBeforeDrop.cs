// A delegate is put into a field by Interlocked, before the drop.
Holder.Set(() => Store.Save());
Holder.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Holder
{
    private static Action? current;

    public static void Set(Action action) => Interlocked.Exchange(ref current, action);

    public static void Run() => current?.Invoke();
}

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
