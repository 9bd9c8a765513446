// A ValueTask is awaited before the drop.
await Setup.RunAsync();
await using (new Scope())
    Console.WriteLine("scope");
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Setup
{
    public static async ValueTask RunAsync()
    {
        await Task.Yield();
        File.WriteAllText(Case.File, "x");
    }
}

sealed class Scope : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        File.Delete(Case.File);
    }
}
