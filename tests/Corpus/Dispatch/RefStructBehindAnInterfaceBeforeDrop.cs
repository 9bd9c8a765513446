// A ref struct is handed to a type parameter that allows it: the one that writes is handed over before the drop.
Runner.Run(new Writer());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Printer().Size);

interface IStep { void Run(); }

ref struct Writer : IStep
{
    public void Run() => File.WriteAllText(Case.File, "x");
}

ref struct Printer : IStep
{
    public int Size => 1;

    public void Run() => Console.WriteLine("x");
}

static class Runner
{
    public static void Run<T>(T step) where T : IStep, allows ref struct => step.Run();
}
