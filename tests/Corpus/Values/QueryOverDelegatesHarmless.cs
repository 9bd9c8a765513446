// A query runs each delegate where it is gone through: the one that writes is never called.
Action[] steps = [() => Store.Print()];
var run = from step in steps select Run(step);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(run.Count());

static int Run(Action step)
{
    step();
    return 1;
}

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
