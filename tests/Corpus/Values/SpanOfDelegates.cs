// Delegates go through a span that an array becomes by itself.
Action[] all = [() => Store.Save()];
Action[] others = [() => { }];
ProcessPermissions.Drop(Permission.FileSystemWrite);
Runner.RunAll(all);
Console.WriteLine(others.Length);

static class Runner
{
    public static void RunAll(ReadOnlySpan<Action> all)
    {
        foreach (var one in all)
            one();
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
