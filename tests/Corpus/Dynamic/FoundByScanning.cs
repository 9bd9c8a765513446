// Jobs are found by a scan of the program's types; each is made by reflection and called through what it is cast to.
// Harmless: they are only counted; the one that is made by its name writes nothing.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var types = typeof(IJob).Assembly.GetTypes().Where(type => typeof(IJob).IsAssignableFrom(type) && type.IsClass).ToList();
var jobs = types.Select(type => (IJob)Activator.CreateInstance(type)!).ToList(); //! Harmless: var jobs = new List<IJob> { new QuietJob() };
foreach (var job in jobs)
    job.Run();
new QuietJob().Run();
Console.WriteLine(types.Count);
foreach (var type in types)
    if (Make(type) is Task2 task) //! Harmless: if (type.IsAbstract)
        task.Go(); //! Harmless: break;
Console.WriteLine(Generic.Make<IShape>(typeof(Square)).Area()); //! Harmless:

static object? Make(Type type) => Activator.CreateInstance(type);

interface IJob
{
    void Run();
}

class QuietJob : IJob
{
    public void Run() => Console.WriteLine("quiet");
}

class CleanUpJob : IJob
{
    [Expect("PERM1001", "Main → lambda in Main → new CleanUpJob → File.Create")] //! Harmless:
    public CleanUpJob()
    {
        try { File.Create(Case.File).Dispose(); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → CleanUpJob.Run → File.WriteAllText")] //! Harmless:
    public void Run()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

class Task2 : QuietJob
{
    [Expect("PERM1001", "Main → Task2.Go → File.Delete")] //! Harmless:
    public void Go()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}

interface IShape
{
    int Area();
}

static class Generic
{
    public static T Make<T>(Type type) => (T)Activator.CreateInstance(type)!;
}

class Square : IShape
{
    [Expect("PERM1001", "Main → Square.Area → File.AppendAllText")] //! Harmless:
    public int Area()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
