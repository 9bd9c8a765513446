// A query runs each delegate where it is gone through, before the drop.
Action[] steps = [() => Store.Save()];
var run = from step in steps select Run(step);
Console.WriteLine(run.Count());
ProcessPermissions.Drop(Permission.FileSystemWrite);

static int Run(Action step)
{
    step();
    return 1;
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
