// A spread element goes through its sequence: the one that writes is never called.
var source = Numbers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
int[] all = [0, .. source];
Console.WriteLine(all.Length);

static IEnumerable<int> Numbers()
{
    yield return Store.Print();
}



static class Store
{
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
