// Objects of different types in a list behind their base.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → lambda in Main → SaveStep.Run → Store.Save → File.WriteAllText")]

List<Step> steps = [new PrintStep(), new SaveStep()];
//! BeforeDrop: steps.ForEach(step => step.Run());
ProcessPermissions.Drop(Permission.FileSystemWrite);
steps.ForEach(step => step.Run()); //! BeforeDrop:

abstract class Step
{
    public abstract void Run();
}

class PrintStep : Step
{
    public override void Run() => Store.Print();
}

class SaveStep : Step
{
    public override void Run() => Store.Save();
}
