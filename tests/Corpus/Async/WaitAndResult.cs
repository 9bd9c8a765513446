// Wait, Result and GetResult wait too.
Setup.RunAsync().Wait();
Console.WriteLine(Setup.CountAsync().Result);
Setup.RunAsync().GetAwaiter().GetResult();
Task.WaitAll(Setup.RunAsync(), Setup.RunAsync());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Setup
{
    private static int number;

    public static async Task RunAsync()
    {
        await Task.Yield();
        await File.WriteAllTextAsync(Path.Combine(Case.Folder, "n" + Interlocked.Increment(ref number)), "x");
    }

    public static async Task<int> CountAsync()
    {
        await RunAsync();
        return 1;
    }
}
