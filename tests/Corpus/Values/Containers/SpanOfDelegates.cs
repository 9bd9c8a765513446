// Delegates go through a span that an array becomes by itself.
// Harmless: the one that writes is in another array.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText", By = Witness.Source | Witness.Guard | Witness.Kernel,
    Why = "from IL, what a span on the stack holds is out of sight and may run at any time")]
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText", By = Witness.Tool,
    Why = "from IL, what a span on the stack holds is out of sight and may run at any time")]

Action[] all = [() => Store.Save()];
Action[] others = [() => { }];
ProcessPermissions.Drop(Permission.FileSystemWrite);
Runner.RunAll(all); //! Harmless: Runner.RunAll(others);
Console.WriteLine(others.Length); //! Harmless: Console.WriteLine(all.Length);

static class Runner
{
    public static void RunAll(ReadOnlySpan<Action> all)
    {
        foreach (var one in all)
            one();
    }
}
