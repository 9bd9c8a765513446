// A delegate comes from an overridden automatic property.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in SaveStep.<Action>k__BackingField → Store.Save → File.WriteAllText", By = Witness.Source | Witness.Guard | Witness.Kernel,
    Why = "in IL the lambda of a field initialiser is part of the constructor")]
[assembly: Expect("PERM1001", "Main → lambda in new SaveStep → Store.Save → File.WriteAllText", By = Witness.Tool,
    Why = "in IL the lambda of a field initialiser is part of the constructor")]

Step step = new SaveStep();
//! BeforeDrop: step.Action();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Action(); //! BeforeDrop:

abstract class Step
{
    public abstract Action Action { get; }
}

class SaveStep : Step
{
    public override Action Action { get; } = () => Store.Save(); //! Harmless: public override Action Action { get; } = () => Store.Print();
}
