// An object is found to be of our type and called, before the drop.
object kept = new Disk();
if (kept is Disk disk)
    disk.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Disk
{
    public void Save() => Store.Save();
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
