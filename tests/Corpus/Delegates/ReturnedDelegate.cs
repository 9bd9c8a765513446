// A method returns the delegate that another runs.
var step = Steps.Next();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Runner.Run(step); } catch (UnauthorizedAccessException) { }

static class Steps
{
    public static Action Next() => Save;

    [Expect("PERM1001", "Main → Steps.Save → File.WriteAllText")]
    private static void Save() => File.WriteAllText(Case.File, "x");
}

static class Runner { public static void Run(Action step) => step(); }
