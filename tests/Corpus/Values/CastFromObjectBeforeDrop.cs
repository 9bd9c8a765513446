// A delegate was kept as an object, before the drop.
object kept = (Action)(() => Store.Save());
((Action)kept)();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    [Expect("PERM1001", "", By = Witness.Source, Why = "a delegate that is kept as an object is out of sight, and may run at any time; from IL the object in the local is known")]
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
