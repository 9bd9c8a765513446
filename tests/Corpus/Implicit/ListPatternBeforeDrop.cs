// A list pattern reads Length and the indexer, before the drop.
Console.WriteLine(new Line() is [1, ..]);
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Line
{
    public int Length => 1;

    public int this[int index] => Store.Save();
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
