// Delegates go through a span that an array becomes by itself: the one that writes is in another array.
Action[] all = [() => Store.Save()];
Action[] others = [() => { }];
ProcessPermissions.Drop(Permission.FileSystemWrite);
Runner.RunAll(others);
Console.WriteLine(all.Length);

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
