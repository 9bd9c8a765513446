// A method group of a virtual member.
Step step = new WriteStep();
Action run = step.Run;
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { run(); } catch (UnauthorizedAccessException) { }

abstract class Step { public abstract void Run(); }

class WriteStep : Step
{
    [Expect("PERM1001", "Main → WriteStep.Run → File.WriteAllText")]
    public override void Run() => File.WriteAllText(Case.File, "x");
}
