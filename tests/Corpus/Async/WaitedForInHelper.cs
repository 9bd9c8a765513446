// A helper waits for the task that it is given.
Setup.RunAsync().Finish();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Setup
{
    public static async Task RunAsync()
    {
        await Task.Yield();
        await File.WriteAllTextAsync(Case.File, "x");
    }

    public static void Finish(this Task task) => task.ConfigureAwait(false).GetAwaiter().GetResult();
}
