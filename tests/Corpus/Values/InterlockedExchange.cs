// A delegate is put into a field by Interlocked.
Holder.Set(() => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Holder.Run();

static class Holder
{
    private static Action? current;

    public static void Set(Action action) => Interlocked.Exchange(ref current, action);

    public static void Run() => current?.Invoke();
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
