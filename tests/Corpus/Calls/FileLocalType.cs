// A type of this file only, beside others of its name.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save();
Other.Store.Save();

file static class Store
{
    public static void Save() => Console.WriteLine("kept in memory");
}

namespace Other
{
    static class Store
    {
        public static void Save() => Console.WriteLine("kept in memory, too");
    }
}

namespace Third
{
    static class Store
    {
        public static void Save() => File.WriteAllText(Case.File, "x");
    }
}
