// A delegate in a field initialiser.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Step.Run → lambda in Step.action → Store.Save → File.WriteAllText", By = Witness.Source | Witness.Guard | Witness.Kernel,
    Why = "in IL the lambda of a field initialiser is part of the constructor")]
[assembly: Expect("PERM1001", "Main → Step.Run → lambda in new Step → Store.Save → File.WriteAllText", By = Witness.Tool,
    Why = "in IL the lambda of a field initialiser is part of the constructor")]

var step = new Step();
//! BeforeDrop: step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run(); //! BeforeDrop:

class Step
{
    private readonly Action action = () => Store.Save(); //! Harmless: private readonly Action action = () => Store.Print();

    public void Run() => action();
}
