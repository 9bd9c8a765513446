// A dedicated thread is made after the drop.
ProcessPermissions.Drop(Permission.Worker);
try { Counter.Begin(); } catch (UnauthorizedAccessException) { }

static class Counter
{
    [Expect("PERM1003", "Main → Counter.Begin → Thread.Start", By = Witness.Source | Witness.Tool | Witness.Guard,
        Why = "denying threads in the kernel would kill the runtime")]
    public static void Begin()
    {
        var thread = new Thread(() => { });
        thread.Start();
        thread.Join();
    }
}
