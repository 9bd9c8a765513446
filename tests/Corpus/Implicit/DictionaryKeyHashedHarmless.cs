// A dictionary asks its key for a hash: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var table = new Dictionary<Key, int> { [new()] = 1 };
Console.WriteLine(table.Count);

class Key
{
    public override int GetHashCode() => Store.Print();

    public override bool Equals(object? other) => true;
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
