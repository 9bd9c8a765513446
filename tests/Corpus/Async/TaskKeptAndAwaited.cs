// The task is kept in a local and awaited before the drop.
var work = Setup.RunAsync();
Console.WriteLine("something else");
await work.ConfigureAwait(false);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Setup
{
    public static async Task RunAsync()
    {
        await Task.Yield();
        File.WriteAllText(Case.File, "x");
    }
}
