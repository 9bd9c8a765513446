// An observer is told through the framework's interface.
// Harmless: another one is told.
[assembly: Expect("PERM1001", "Main → Loud.OnNext → Store.Save → File.WriteAllText")]

GC.KeepAlive(new Loud());
IObserver<int> observer = new Loud(); //! Harmless: IObserver<int> observer = new Quiet();
ProcessPermissions.Drop(Permission.FileSystemWrite);
observer.OnNext(1);

class Quiet : IObserver<int>
{
    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public virtual void OnNext(int value) { }
}

class Loud : Quiet
{
    public override void OnNext(int value) => Store.Save();
}
