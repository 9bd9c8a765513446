// A delegate in a field of a struct, before the drop.
var step = new Step { Run = () => Store.Save() };
step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

struct Step
{
    public Action Run;
}

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
