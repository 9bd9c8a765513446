// A method returns the delegate that another runs.
// BeforeDrop: before the drop, which is fine.
var step = Steps.Next();
//! BeforeDrop: Runner.Run(step);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Runner.Run(step); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Steps
{
    public static Action Next() => Save;

    [Expect("PERM1001", "Main → Steps.Save → File.WriteAllText")]
    private static void Save() => File.WriteAllText(Case.File, "x");
}

static class Runner { public static void Run(Action step) => step(); }
