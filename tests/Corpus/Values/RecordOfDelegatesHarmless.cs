// A delegate in a record that is copied: the one that writes is never called.
var step = new Step("save", () => Store.Print());
var copy = step with { Name = "copy" };
ProcessPermissions.Drop(Permission.FileSystemWrite);
copy.Run();

record Step(string Name, Action Run);

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
