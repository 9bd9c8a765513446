// A method group of an interface is bound before and run after.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → SaveStep.Run → Store.Save → File.WriteAllText")]

IStep step = new SaveStep();
Action run = step.Run;
//! BeforeDrop: run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
run(); //! BeforeDrop:

interface IStep
{
    void Run();
}

class SaveStep : IStep
{
    public void Run() => Store.Save(); //! Harmless: public void Run() => Store.Print();
}
