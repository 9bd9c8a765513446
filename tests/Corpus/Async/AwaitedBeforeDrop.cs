// Awaited before the drop: over when the drop comes.
await Setup.RunAsync();
await Task.Run(() => File.WriteAllText(Case.File, "y"));
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Setup
{
    public static async Task RunAsync()
    {
        await Task.Yield();
        await File.WriteAllTextAsync(Case.File, "x");
    }
}
