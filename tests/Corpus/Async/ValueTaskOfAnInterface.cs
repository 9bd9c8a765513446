// An interface gives a ValueTask.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → SaveStep.Run → Store.Save → File.WriteAllText")]

IStep step = new SaveStep();
//! BeforeDrop: await step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await step.Run(); //! BeforeDrop:

interface IStep
{
    ValueTask Run();
}

class SaveStep : IStep
{
    public async ValueTask Run()
    {
        await Task.Yield();
        Store.Save(); //! Harmless: Store.Print();
    }
}
