// A delegate comes back in a tuple.
var (save, print) = Make();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save();
print();

static (Action Save, Action Print) Make() => (() => Store.Save(), () => Store.Print());

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
