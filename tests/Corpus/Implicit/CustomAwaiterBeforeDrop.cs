// await calls the awaiter: before the drop, which is fine.
await new Saving();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Saving : System.Runtime.CompilerServices.INotifyCompletion
{
    public Saving GetAwaiter() => this;

    public bool IsCompleted => true;

    public void OnCompleted(Action continuation) => continuation();

    public void GetResult() => File.WriteAllText(Case.File, "x");
}
