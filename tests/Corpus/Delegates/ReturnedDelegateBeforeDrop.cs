// A method returns the delegate that another runs: before the drop, which is fine.
var step = Steps.Next();
Runner.Run(step);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Steps
{
    public static Action Next() => Save;

    private static void Save() => File.WriteAllText(Case.File, "x");
}

static class Runner { public static void Run(Action step) => step(); }
