// A delegate in a record that is copied, before the drop.
var step = new Step("save", () => Store.Save());
var copy = step with { Name = "copy" };
copy.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

record Step(string Name, Action Run);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
