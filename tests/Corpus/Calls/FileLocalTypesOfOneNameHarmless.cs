// Two files have a type of one name, each for itself: what is called after the drop is the one that does not write.
Other.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save();

file static class Store
{
    public static void Save() => Console.WriteLine("kept in memory");
}
