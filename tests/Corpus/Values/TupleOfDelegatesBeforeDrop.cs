// A delegate comes back in a tuple, before the drop.
var (save, print) = Make();
save();
print();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static (Action Save, Action Print) Make() => (() => Store.Save(), () => Store.Print());

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
