// A type is made where reachable code makes it.
// Harmless: only a factory that nobody calls makes the one that writes.
[assembly: Expect("PERM1001", "Main → Loud.Run → Store.Save → File.WriteAllText")]

IJob job = args.Length > 99 ? new Quiet() : new Loud(); //! Harmless: IJob job = new Quiet();
ProcessPermissions.Drop(Permission.FileSystemWrite);
job.Run();

interface IJob
{
    void Run();
}

class Loud : IJob
{
    public static IJob Create() => new Loud();

    public void Run() => Store.Save();
}

class Quiet : IJob
{
    public void Run() => Store.Print();
}
