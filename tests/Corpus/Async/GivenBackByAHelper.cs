// A helper gives back the task that it was given, and a list of such is waited for.
var running = new List<Task>();
foreach (var name in new[] { "a", "b" })
    running.Add(Task.Run(() => File.WriteAllText(Path.Combine(Case.Folder, name), "x")).Logged("work"));
Task.WaitAll(running.ToArray());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Tasks
{
    public static Task Logged(this Task task, string name) => Watched(task, name);

    private static Task Watched(Task task, string name)
    {
        task.ContinueWith(failed => Console.WriteLine(name + failed.Exception), TaskContinuationOptions.OnlyOnFaulted);
        return task;
    }
}
