// A job that only reads; what it writes it wrote before the drop, in a method that no scheduler calls.
using Quartz;

NightlyReport.Prepare();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Scheduler.Fire(typeof(NightlyReport));

public class NightlyReport : IJob
{
    public static void Prepare() => File.WriteAllText(Case.File, "x");

    public Task Execute()
    {
        Console.WriteLine(File.ReadAllText(Case.File));
        return Task.CompletedTask;
    }
}

namespace Quartz
{
    public interface IJob
    {
        Task Execute();
    }

    public static class Scheduler
    {
        public static void Fire(Type job) => job.GetMethod("Execute")!.Invoke(Activator.CreateInstance(job), null);
    }
}
