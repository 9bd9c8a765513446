// A guarded API is handed over by name, not called: before the drop, which is fine.
Store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Print();

static class Store
{
    public static int Save(string text = "x")
    {
        Action<string, string?> write = File.WriteAllText;
        try { write(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
