// A sorted query runs its key where it is gone through.
var sorted = new[] { 2, 1 }.OrderBy(number => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(sorted.First());

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
