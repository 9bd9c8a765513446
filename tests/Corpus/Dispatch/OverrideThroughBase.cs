// The override of a base class writes.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Step step = new WriteStep();
try { step.Run(); } catch (UnauthorizedAccessException) { }

abstract class Step { public void Run() => Core(); protected abstract void Core(); }

class WriteStep : Step
{
    [Expect("PERM1001", "Main → Step.Run → WriteStep.Core → File.Delete")]
    protected override void Core() => File.Delete(Case.File);
}
