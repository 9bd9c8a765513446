// A dictionary asks its key for a hash.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var table = new Dictionary<Key, int> { [new()] = 1 };
Console.WriteLine(table.Count);

class Key
{
    public override int GetHashCode() => Store.Save();

    public override bool Equals(object? other) => true;
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
