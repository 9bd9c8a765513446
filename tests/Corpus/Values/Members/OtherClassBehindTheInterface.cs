// Another class behind the same interface holds the delegate that writes, and is run before.
IStep save = new SaveStep();
IStep print = new PrintStep();
save.Action();
ProcessPermissions.Drop(Permission.FileSystemWrite);
((PrintStep)print).Action();

interface IStep
{
    Action Action { get; }
}

class SaveStep : IStep
{
    public Action Action { get; } = () => File.WriteAllText(Case.File, "x");
}

class PrintStep : IStep
{
    public Action Action { get; } = () => Console.WriteLine("x");
}
