// Delegates are kept in an array of two dimensions, and in a pair of a key and a value.
// Harmless: they are others.
var grid = new Action[1, 1];
grid[0, 0] = Store.Save; //! Harmless: grid[0, 0] = Store.Print;
var written = new Action[,] { { Store.Save } }; //! Harmless: var written = new Action[,] { { Store.Print } };
var pair = new KeyValuePair<string, Action>("a", Store.Save); //! Harmless: var pair = new KeyValuePair<string, Action>("a", Store.Print);
ProcessPermissions.Drop(Permission.FileSystemWrite);
grid[0, 0]();
written[0, 0]();
pair.Value();

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("x");
}
