// A spread element goes through its sequence.
var source = Numbers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
int[] all = [0, .. source];
Console.WriteLine(all.Length);

static IEnumerable<int> Numbers()
{
    yield return Store.Save();
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
