// Extension methods that are handed over with their receiver run what they are then given, and give it back.
var runner = new Runner();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Action<string, Action> run = runner.Run;
run("x", () => Store.Save());
Func<Action, Action> wrap = runner.Wrap;
wrap(() => Touched.Save())();

class Runner;

static class Extensions
{
    public static void Run(this Runner runner, string text, Action work) => work();

    extension(Runner runner)
    {
        public Action Wrap(Action work) => work;
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

static class Touched
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
