// A spread element goes through its sequence, before the drop.
var source = Numbers();
int[] all = [0, .. source];
Console.WriteLine(all.Length);
ProcessPermissions.Drop(Permission.FileSystemWrite);

static IEnumerable<int> Numbers()
{
    yield return Store.Save();
}



static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
