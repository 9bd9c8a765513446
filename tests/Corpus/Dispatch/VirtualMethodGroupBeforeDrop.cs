// A method group of a virtual member: before the drop, which is fine.
Step step = new WriteStep();
Action run = step.Run;
run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

abstract class Step { public abstract void Run(); }

class WriteStep : Step
{
    public override void Run() => File.WriteAllText(Case.File, "x");
}
