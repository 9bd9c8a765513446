// Extension methods that are handed over with their receiver run what they are then given, and give it back.
// Harmless: extension methods that are handed over with their receiver run what they are then given: those that write are given to others.
[assembly: Expect("PERM1001", "Main → Extensions.Run → lambda in Main → Store.Save → File.WriteAllText")]

var runner = new Runner();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Action<string, Action> run = runner.Run;
run("x", () => Store.Save()); //! Harmless: run("x", () => Store.Print());
//! Harmless: runner.Keep(() => Store.Save());
Func<Action, Action> wrap = runner.Wrap;
wrap(() => Touched.Save())(); //! Harmless: wrap(() => Touched.Print())();
//! Harmless: runner.Keep(() => Touched.Save());

class Runner;

static class Extensions
{
    //! Harmless: public static void Keep(this Runner runner, Action work) => Console.WriteLine(runner);
    public static void Run(this Runner runner, string text, Action work) => work();

    extension(Runner runner)
    {
        public Action Wrap(Action work) => work;
    }
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
