// The helper writes, and is only called before the drop.
Orders.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Orders
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
