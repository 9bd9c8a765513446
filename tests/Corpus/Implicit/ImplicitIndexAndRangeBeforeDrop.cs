// An index from the end and a range read Length and call Slice, before the drop.
Console.WriteLine(new Line()[^1]);
Console.WriteLine(new Line()[1..]);
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Line
{
    public int Length => Store.Save() + 1;

    public int this[int index] => index;

    public string Slice(int start, int length) => $"{start}+{length}";
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
