// A builder keeps a delegate and gives itself back, before the drop.
var pipeline = new Pipeline().Then(() => Store.Print()).Then(() => Store.Save());
pipeline.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
