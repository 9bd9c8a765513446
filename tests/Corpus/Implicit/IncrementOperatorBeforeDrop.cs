// An increment calls its operator, checked or not, before the drop.
var sum = new Sum();
sum++;
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
