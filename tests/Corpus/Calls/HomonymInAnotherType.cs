// Two methods of the same name: only the harmless one is called after the drop.
A.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
B.Save();

static class A
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}

static class B
{
    public static void Save() => Console.WriteLine("nothing");
}
