// A delegate in a field initialiser.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Step.Run → lambda in new Step → Store.Save → File.WriteAllText")]

var step = new Step();
//! BeforeDrop: step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run(); //! BeforeDrop:

class Step
{
    private readonly Action action = () => Store.Save(); //! Harmless: private readonly Action action = () => Store.Print();

    public void Run() => action();
}
