// Tasks are collected in a list and all awaited.
var tasks = new List<Task>();
for (var i = 0; i < 3; i++)
    tasks.Add(File.WriteAllTextAsync(Path.Combine(Case.Folder, i.ToString()), "x"));
tasks.Add(Setup.RunAsync());
await Task.WhenAll(tasks);
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
