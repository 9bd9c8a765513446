// What the worker can no longer do, and that it still does its jobs.
using System.Diagnostics;
using Permissions;
using Permissions.Testing;
using Xunit;

public sealed class DropTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("Service-1-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Worker_OpensNoFileForWriting_AndDoesItsJobs()
    {
        await using var application = await DroppedApplication.StartAsync("Service-1", new()
        {
            Environment = new Dictionary<string, string?> { ["Inbox__Folder"] = folder + "/inbox", ["Inbox__State"] = folder + "/state",
                ["Inbox__Pause"] = "00:00:00.02" },
        });
        await PermissionAssert.DroppedAsync(application, Permission.FileSystemWrite);

        await File.WriteAllTextAsync(folder + "/job", "tea");
        File.Move(folder + "/job", folder + "/inbox/job"); // whole from the start
        Assert.Equal("job\tA9F74D1EC36EBDEB2DA3F6E5868090CD2A2D20B3DCCA7B62F60304B1D3D9EF42\n", await JournalAsync());

        Assert.Empty(application.Denials);
        Assert.Equal(0, await application.StopAsync());
    }

    [Fact]
    public Task OpeningAJournal_AfterTheDrop_IsDenied() =>
        PermissionAssert.DeniedAsync(static () => File.AppendAllText("journal", "job"), Permission.FileSystemWrite);

    private async Task<string> JournalAsync()
    {
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(20); await Task.Delay(20))
        {
            using var reader =
                new StreamReader(new FileStream(folder + "/state/journal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            if (await reader.ReadToEndAsync() is { Length: > 0 } text && text.EndsWith('\n'))
                return text;
        }

        throw new TimeoutException("The journal stays empty.");
    }
}
