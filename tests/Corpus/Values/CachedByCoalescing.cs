// A delegate is made once by ??= and kept.
Holder.Prepare();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Holder.Run();

static class Holder
{
    private static Action? kept;

    public static void Prepare() => kept ??= () => Store.Save();

    public static void Run() => kept?.Invoke();
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
