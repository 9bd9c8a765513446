// An increment calls its operator, checked or not.
var sum = new Sum();
ProcessPermissions.Drop(Permission.FileSystemWrite);
sum++;

class Sum
{
    public static Sum operator ++(Sum sum)
    {
        Store.Save();
        return sum;
    }
}

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
