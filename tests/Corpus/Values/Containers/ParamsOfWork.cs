// Delegates are handed over as a list or a span of arguments.
// Harmless: those that write are not.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Runner.Spanned(() => Store.Save()); //! Harmless: Runner.Spanned(() => Store.Print());
Runner.Listed(() => Touched.Save(), () => { }); //! Harmless: Runner.Listed(() => Touched.Print(), () => { });

static class Runner
{
    public static void Spanned(params ReadOnlySpan<Action> all)
    {
        foreach (var one in all)
            one();
    }

    public static void Listed(params List<Action> all) => all.ForEach(one => one());
}

static class Touched
{
    [Expect("PERM1001", "Main → lambda in Main → Touched.Save → File.WriteAllText")]
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
