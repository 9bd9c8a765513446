// A continuation asks for a thread of its own.
// Pooled: it asks to run where the task before it ended.
using static System.Threading.Tasks.TaskContinuationOptions;

ProcessPermissions.Drop(Permission.Worker);
try { Counter.Begin(); } catch (UnauthorizedAccessException) { }

static class Counter
{
    [Expect("PERM1003", "Main → Counter.Begin → Task.ContinueWith", By = Witness.Source | Witness.Tool | Witness.Guard,
        Why = "denying threads in the kernel would kill the runtime")]
    public static void Begin() => Task.FromResult(1).ContinueWith(one => one.Result, CancellationToken.None, LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();
    //^ Pooled: public static void Begin() => Task.FromResult(1).ContinueWith(one => one.Result, CancellationToken.None, ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
}
