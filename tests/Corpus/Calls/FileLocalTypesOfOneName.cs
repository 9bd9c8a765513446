// Two files have a type of one name, each for itself: the other file's one writes.
// Harmless: two files have a type of one name, each for itself: what is called after the drop is the one that does not write.
//! Harmless: Other.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save();
Other.Run(); //! Harmless:

file static class Store
{
    public static void Save() => Console.WriteLine("kept in memory");
}
