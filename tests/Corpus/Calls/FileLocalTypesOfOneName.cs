// Two files have a type of one name, each for itself: the other file's one writes.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save();
Other.Run();

file static class Store
{
    public static void Save() => Console.WriteLine("kept in memory");
}
