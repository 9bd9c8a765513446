// The factory of a lazy value runs where the value is asked for first.
// Harmless: that is before the drop.
var lazy = new Lazy<string>(() => Store.Save());
//! Harmless: Console.WriteLine(lazy.Value);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(lazy.Value);

static class Store
{
    [Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")] //! Harmless:
    public static string Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ Harmless: File.WriteAllText(Case.File, "x");
        return "x";
    }
}
