// A task is handed to the program's own scheduler.
// Harmless: to another one.
[assembly: Expect("PERM1001", "Main → Loud.QueueTask → Store.Save → File.WriteAllText")]

GC.KeepAlive(new Loud());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Task.Factory.StartNew(() => { }, default, TaskCreationOptions.None, new Loud()); //! Harmless: Task.Factory.StartNew(() => { }, default, TaskCreationOptions.None, new Quiet());

class Quiet : TaskScheduler
{
    protected override IEnumerable<Task> GetScheduledTasks() => [];

    protected override void QueueTask(Task task) { }

    protected override bool TryExecuteTaskInline(Task task, bool wasQueued) => false;
}

class Loud : Quiet
{
    protected override void QueueTask(Task task) => Store.Save();
}
