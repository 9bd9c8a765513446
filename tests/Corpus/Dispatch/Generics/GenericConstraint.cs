// A constrained call on a type parameter.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Runner.Run(new Writer());
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Runner.Run(new Writer()); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

interface IStep { void Run(); }

struct Writer : IStep
{
    [Expect("PERM1001", "Main → Runner.Run → Writer.Run → File.WriteAllText")]
    public void Run() => File.WriteAllText(Case.File, "x");
}

static class Runner { public static void Run<T>(T step) where T : IStep => step.Run(); }
