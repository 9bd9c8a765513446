// A builder keeps a delegate and gives itself back.
var pipeline = new Pipeline().Then(() => Store.Print()).Then(() => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
pipeline.Run();

class Pipeline
{
    private readonly List<Action> steps = [];

    public Pipeline Then(Action step)
    {
        steps.Add(step);
        return this;
    }

    public void Run()
    {
        foreach (var step in steps)
            step();
    }
}

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
