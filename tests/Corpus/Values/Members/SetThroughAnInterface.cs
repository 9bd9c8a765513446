// A delegate is set through an interface and run by the class.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Step.Run → lambda in Main → Store.Save → File.WriteAllText")]

IStep step = new Step();
step.Action = () => Store.Save(); //! Harmless: step.Action = () => Store.Print();
//! BeforeDrop: step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run(); //! BeforeDrop:

interface IStep
{
    Action? Action { set; }

    void Run();
}

class Step : IStep
{
    public Action? Action { private get; set; }

    public void Run() => Action?.Invoke();
}
