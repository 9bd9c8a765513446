// An object is found to be of our type and called.
object kept = new Disk();
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (kept is Disk disk)
    disk.Save();

class Disk
{
    public void Save() => Store.Save();
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
