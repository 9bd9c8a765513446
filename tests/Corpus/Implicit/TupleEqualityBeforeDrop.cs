// Tuples are compared by the operators of their elements, before the drop.
Console.WriteLine((new Key(), 1) == (new Key(), 1));
ProcessPermissions.Drop(Permission.FileSystemWrite);

#pragma warning disable CS0660, CS0661
class Key
{
    public static bool operator ==(Key a, Key b) => Store.Save() == 1;

    public static bool operator !=(Key a, Key b) => false;
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
