// Work that is started before the host and not awaited goes on over its drop.
static class Program
{
    [Expect("PERM2005", "Program.WriteLaterAsync → File.WriteAllText")]
    static async Task Main()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
        using var host = builder.Build();
        var writing = WriteLaterAsync();
        await host.StartAsync();
        await writing;
        await host.StopAsync();
    }

    [Expect("PERM1001", "Program.Main → Program.WriteLaterAsync → File.WriteAllText")]
    static async Task WriteLaterAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
