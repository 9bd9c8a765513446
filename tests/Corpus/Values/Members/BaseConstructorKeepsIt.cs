// A delegate goes through the constructor of the base class.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Step.Run → lambda in new SaveStep → Store.Save → File.WriteAllText")]

var step = new SaveStep();
//! BeforeDrop: step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run(); //! BeforeDrop:

class Step(Action action)
{
    public void Run() => action();
}

class SaveStep() : Step(() => Store.Save()); //! Harmless: class SaveStep() : Step(() => Store.Print());
