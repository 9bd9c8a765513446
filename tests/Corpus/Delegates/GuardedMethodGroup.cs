// A guarded API is handed over by name, not called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save();

static class Store
{
    [Expect("PERM1001", "", By = Witness.Source | Witness.Tool | Witness.Kernel, Why = "C# cannot intercept a method group")]
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
