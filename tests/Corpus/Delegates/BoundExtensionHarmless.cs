// Extension methods that are handed over with their receiver run what they are then given: those that write are given to others.
var runner = new Runner();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Action<string, Action> run = runner.Run;
run("x", () => Store.Print());
runner.Keep(() => Store.Save());
Func<Action, Action> wrap = runner.Wrap;
wrap(() => Touched.Print())();
runner.Keep(() => Touched.Save());

class Runner;

static class Extensions
{
    public static void Keep(this Runner runner, Action work) => Console.WriteLine(runner);

    public static void Run(this Runner runner, string text, Action work) => work();

    extension(Runner runner)
    {
        public Action Wrap(Action work) => work;
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

static class Touched
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
