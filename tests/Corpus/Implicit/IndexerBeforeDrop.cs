// An indexer writes: before the drop, which is fine.
var table = new Table();
table["x"] = 1;
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Table
{
    public int this[string key]
    {
        get => 0;
        set => File.WriteAllText(Case.File, "x");
    }
}
