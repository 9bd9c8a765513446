// A constrained call on a type parameter: before the drop, which is fine.
Runner.Run(new Writer());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

interface IStep { void Run(); }

struct Writer : IStep
{
    public void Run() => File.WriteAllText(Case.File, "x");
}

static class Runner { public static void Run<T>(T step) where T : IStep => step.Run(); }
