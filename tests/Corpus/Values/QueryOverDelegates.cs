// A query runs each delegate where it is gone through.
Action[] steps = [() => Store.Save()];
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
