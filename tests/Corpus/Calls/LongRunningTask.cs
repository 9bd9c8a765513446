// A task that asks for a thread of its own is started after the drop.
// BeforeDrop: it is started before the drop.
// Pooled: its options ask for no thread of its own.
//! BeforeDrop: Counter.Begin();
ProcessPermissions.Drop(Permission.Worker);
try { Counter.Begin(); } catch (UnauthorizedAccessException) { } //! BeforeDrop:

static class Counter
{
    [Expect("PERM1003", "Main → Counter.Begin → TaskFactory.StartNew", By = Witness.Source | Witness.Tool | Witness.Guard,
        Why = "denying threads in the kernel would kill the runtime")]
    public static void Begin() => Task.Factory.StartNew(() => { }, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach).GetAwaiter().GetResult();
    //^ Pooled: public static void Begin() => Task.Factory.StartNew(() => { }, TaskCreationOptions.DenyChildAttach).GetAwaiter().GetResult();
}
