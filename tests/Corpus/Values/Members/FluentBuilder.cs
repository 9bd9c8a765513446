// A builder keeps a delegate and gives itself back.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → Pipeline.Run → lambda in Main → Store.Save → File.WriteAllText")]

var pipeline = new Pipeline().Then(() => Store.Print()).Then(() => Store.Save());
//! BeforeDrop: pipeline.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
pipeline.Run(); //! BeforeDrop:

class Pipeline
{
    private readonly List<Action> steps = [];

    public Pipeline Then(Action step)
    {
        steps.Add(step);
        return this;
    }

    public void Run()
    {
        foreach (var step in steps)
            step();
    }
}
