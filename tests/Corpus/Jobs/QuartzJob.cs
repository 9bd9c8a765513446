// A scheduler makes a job by reflection and runs it; a line of permissions.quartz.txt says so.
using Quartz;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Scheduler.Fire(typeof(NightlyReport));

public class NightlyReport : IJob
{
    [Expect("PERM1001", "NightlyReport.Execute → File.WriteAllText")]
    public Task Execute()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
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
