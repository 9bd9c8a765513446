// A method group of a virtual member.
// BeforeDrop: before the drop, which is fine.
Step step = new WriteStep();
Action run = step.Run;
//! BeforeDrop: run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { run(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

abstract class Step { public abstract void Run(); }

class WriteStep : Step
{
    [Expect("PERM1001", "Main → WriteStep.Run → File.WriteAllText")]
    public override void Run() => File.WriteAllText(Case.File, "x");
}
