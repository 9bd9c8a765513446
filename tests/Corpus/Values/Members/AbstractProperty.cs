// A delegate comes from an overridden automatic property.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in new SaveStep → Store.Save → File.WriteAllText")]

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
