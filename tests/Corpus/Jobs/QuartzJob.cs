// A scheduler makes a job by reflection and runs it; a line of permissions.quartz.txt says so.
// ThatReads: a job that only reads; what it writes it wrote before the drop, in a method that no scheduler calls.
using Quartz;
//! ThatReads: NightlyReport.Prepare();

ProcessPermissions.Drop(Permission.FileSystemWrite);
Scheduler.Fire(typeof(NightlyReport));

public class NightlyReport : IJob
{
    //! ThatReads: public static void Prepare() => File.WriteAllText(Case.File, "x");
    [Expect("PERM1001", "NightlyReport.Execute → File.WriteAllText")]
    public Task Execute()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ ThatReads: Console.WriteLine(File.ReadAllText(Case.File));
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
