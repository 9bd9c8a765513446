// What may run after the drop is also run before it: no contradiction.
Store.Read();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Read();

static class Store
{
    [RuntimePhase]
    public static void Read() => Console.WriteLine(File.ReadAllText(Case.File));
}
