// One of several lazy values is asked before the drop; the others run the same factory after it.
var all = new List<Lazy<string>>();
for (var i = 0; i < 2; i++)
    all.Add(new(() => Store.Save()));
Console.WriteLine(all[0].Value);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(all[1].Value);

static class Store
{
    [Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]
    public static string Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return "x";
    }
}
