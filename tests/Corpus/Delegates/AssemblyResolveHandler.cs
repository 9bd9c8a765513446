// A handler is asked for an assembly that is not found.
AppDomain.CurrentDomain.AssemblyResolve += (_, asked) =>
{
    Store.Save(asked.Name);
    return null;
};
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { System.Reflection.Assembly.Load("None"); } catch (FileNotFoundException) { }

static class Store
{
    [Expect("PERM1001", "")]
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
