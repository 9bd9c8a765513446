// A guarded API is handed over by name, not called.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save(); //! BeforeDrop: Store.Print();

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText", By = Witness.Source | Witness.Tool | Witness.Kernel,
        Why = "C# cannot intercept a method group")]
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
