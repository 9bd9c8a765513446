// A recurring job is called on an object that the server makes; its path names the job.
using System.Linq.Expressions;
using Hangfire;

RecurringJob.AddOrUpdate<Cleaner>("clean", cleaner => cleaner.Run());
ProcessPermissions.Drop(Permission.FileSystemWrite);
RecurringJob.Work();

public class Cleaner
{
    [Expect("PERM1001", "recurring job clean → Cleaner.Run → File.Delete")]
    public void Run()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}

namespace Hangfire
{
    public static class RecurringJob
    {
        private static readonly Queue<MethodCallExpression> Stored = [];

        public static void AddOrUpdate<T>(string id, Expression<Action<T>> call) => Stored.Enqueue((MethodCallExpression)call.Body);

        public static void Work()
        {
            while (Stored.TryDequeue(out var call))
                call.Method.Invoke(Activator.CreateInstance(call.Object!.Type), null);
        }
    }
}
