// A method builder of its own runs at the start of each async method.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
using System.Runtime.CompilerServices;

[assembly: Expect("PERM1001", "Main → Main.Run → Builder.Create → Store.Save → File.WriteAllText")]

//! BeforeDrop: await Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Run(); //! BeforeDrop:

[AsyncMethodBuilder(typeof(Builder))]
static async Task Run() => await Task.Yield();

struct Builder
{
    private AsyncTaskMethodBuilder inner;

    public static Builder Create()
    {
        Store.Save(); //! Harmless: Store.Print();
        return new() { inner = AsyncTaskMethodBuilder.Create() };
    }

    public Task Task => inner.Task;

    public void Start<T>(ref T machine) where T : IAsyncStateMachine => inner.Start(ref machine);

    public void SetStateMachine(IAsyncStateMachine machine) => inner.SetStateMachine(machine);

    public void SetResult() => inner.SetResult();

    public void SetException(Exception thrown) => inner.SetException(thrown);

    public void AwaitOnCompleted<A, M>(ref A awaiter, ref M machine) where A : INotifyCompletion where M : IAsyncStateMachine => inner.AwaitOnCompleted(ref awaiter, ref machine);

    public void AwaitUnsafeOnCompleted<A, M>(ref A awaiter, ref M machine) where A : ICriticalNotifyCompletion where M : IAsyncStateMachine => inner.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
}
