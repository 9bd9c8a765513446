// Whoever awaits a ValueTask asks the source that it was created around: for its status, and for its result.
// Harmless: nobody awaits it.
using System.Threading.Tasks.Sources;

ProcessPermissions.Drop(Permission.FileSystemWrite);
await Jobs.RunAsync(new Saving()); //! Harmless: _ = Jobs.RunAsync(new Saving());
Console.WriteLine(await new ValueTask<int>(new Counting(), 0).ConfigureAwait(false)); //! Harmless: Console.WriteLine(new Counting());

static class Jobs
{
    public static ValueTask RunAsync(IValueTaskSource source) => new(source, 0);
}

class Saving : IValueTaskSource
{
    [Expect("PERM1001", "Main → Saving.GetResult → File.WriteAllText")] //! Harmless:
    public void GetResult(short token)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public ValueTaskSourceStatus GetStatus(short token) => ValueTaskSourceStatus.Succeeded;

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        throw new NotSupportedException();
}

class Counting : IValueTaskSource<int>
{
    private bool isDone;

    public int GetResult(short token) => 1;

    public ValueTaskSourceStatus GetStatus(short token) => isDone ? ValueTaskSourceStatus.Succeeded : ValueTaskSourceStatus.Pending;

    [Expect("PERM1001", "Main → Counting.OnCompleted → File.Delete")] //! Harmless:
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        isDone = true;
        continuation(state);
    }
}
