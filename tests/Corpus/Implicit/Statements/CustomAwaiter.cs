// await calls the awaiter.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: await new Saving();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { await new Saving(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Saving : System.Runtime.CompilerServices.INotifyCompletion
{
    public Saving GetAwaiter() => this;

    public bool IsCompleted => true;

    public void OnCompleted(Action continuation) => continuation();

    [Expect("PERM1001", "Main → Saving.GetResult → File.WriteAllText")]
    public void GetResult() => File.WriteAllText(Case.File, "x");
}
