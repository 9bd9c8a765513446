// An interface gives a delegate by a property.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in SaveStep.Run → Store.Save → File.WriteAllText")]

IStep step = new SaveStep();
//! BeforeDrop: step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run(); //! BeforeDrop:

interface IStep
{
    Action Run { get; }
}

class SaveStep : IStep
{
    public Action Run => () => Store.Save(); //! Harmless: public Action Run => () => Store.Print();
}
