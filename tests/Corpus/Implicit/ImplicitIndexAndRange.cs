// An index from the end and a range read Length and call Slice.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Line()[^1]);
Console.WriteLine(new Line()[1..]);

class Line
{
    public int Length => Store.Save() + 1;

    public int this[int index] => index;

    public string Slice(int start, int length) => $"{start}+{length}";
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
