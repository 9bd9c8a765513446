// An awaiter that is not completed is handed what follows the await.
// BeforeDrop: before the drop, which is fine.
using System.Runtime.CompilerServices;
//! BeforeDrop: await new Saving(); await new Deleting(); await new Copying();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await new Saving(); //! BeforeDrop: Console.WriteLine("serving");
await new Deleting(); //! BeforeDrop:
await new Copying(); //! BeforeDrop:

class Saving : INotifyCompletion
{
    public Saving GetAwaiter() => this;

    public bool IsCompleted => false;

    [Expect("PERM1001", "Main → Saving.OnCompleted → File.WriteAllText")] //! BeforeDrop:
    public void OnCompleted(Action continuation)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        continuation();
    }

    public void GetResult() { }
}

class Deleting
{
    public Awaiter GetAwaiter() => new();

    public struct Awaiter : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public void OnCompleted(Action continuation) => throw new NotSupportedException();

        [Expect("PERM1001", "Main → Awaiter.UnsafeOnCompleted → File.Delete")] //! BeforeDrop:
        public void UnsafeOnCompleted(Action continuation)
        {
            try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
            continuation();
        }

        public void GetResult() { }
    }
}

class Copying
{
    public AppendingAwaiter GetAwaiter() => new AppendingAwaiter();
}

abstract class Waiting : INotifyCompletion
{
    public bool IsCompleted => false;

    public abstract void OnCompleted(Action continuation);

    public int GetResult() => 1;
}

class AppendingAwaiter : Waiting
{
    [Expect("PERM1001", "Main → AppendingAwaiter.OnCompleted → File.AppendAllText")] //! BeforeDrop:
    public override void OnCompleted(Action continuation)
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        continuation();
    }
}
