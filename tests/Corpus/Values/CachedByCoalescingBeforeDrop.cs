// A delegate is made once by ??= and kept, before the drop.
Holder.Prepare();
Holder.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Holder
{
    private static Action? kept;

    public static void Prepare() => kept ??= () => Store.Save();

    public static void Run() => kept?.Invoke();
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
