// A sorted query runs its key where it is gone through, before the drop.
var sorted = new[] { 2, 1 }.OrderBy(number => Store.Save());
Console.WriteLine(sorted.First());
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
