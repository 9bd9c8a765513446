// A ref struct is handed to a type parameter that allows it.
// BeforeDrop: the one that writes is handed over before the drop.
//! BeforeDrop: Runner.Run(new Writer());
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Runner.Run(new Writer()); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine(new Printer().Size);

interface IStep { void Run(); }

ref struct Writer : IStep
{
    [Expect("PERM1001", "Main → Runner.Run → Writer.Run → File.WriteAllText")]
    public void Run() => File.WriteAllText(Case.File, "x");
}

ref struct Printer : IStep
{
    //! BeforeDrop: public int Size => 1;
    public void Run() => Console.WriteLine("x");
}

static class Runner
{
    public static void Run<T>(T step) where T : IStep, allows ref struct => step.Run();
}
