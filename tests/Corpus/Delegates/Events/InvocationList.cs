// Somebody goes through the invocation list of a delegate.
// Harmless: its members write nothing.
Action all = Store.Save; //! Harmless: Action all = Store.Print;
all += Store.Print;
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (Action one in all.GetInvocationList())
    one();

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("x");
}
