// A static member of a type parameter is that of the type argument of this call.
// BeforeDrop: the one that writes is called before the drop.
[assembly: Expect("PERM1001", "Main → Runner.Run → Loud.Execute → Store.Save → File.WriteAllText")]

Runner.Run<Quiet>(); //! BeforeDrop: Runner.Run<Loud>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Runner.Run<Loud>(); //! BeforeDrop: Runner.Run<Quiet>();

interface IJob
{
    static abstract void Execute();
}

class Loud : IJob
{
    public static void Execute() => Store.Save();
}

class Quiet : IJob
{
    public static void Execute() => Store.Print();
}

static class Runner
{
    public static void Run<T>() where T : IJob => T.Execute();
}
