// The first example of testing.md, which is copied into projects: it passes as it stands.
using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;
using FactAttribute = Permissions.Testing.Tests.LinuxFactAttribute;

namespace Permissions.Testing.Tests;

public class OrderFileTests
{
    [Fact]
    public Task Writing_IsDenied() =>
        PermissionAssert.DeniedAsync(static () => File.WriteAllText("orders.log", ""), Permission.FileSystemWrite);

    [Fact]
    public Task Reading_GoesOn() => PermissionAssert.AllowedAsync(
        static () => File.ReadAllText("/etc/hosts"), Permission.FileSystemWrite | Permission.ChildProcess);

    [Fact]
    public async Task Result_ComesBack()
    {
        DroppedResult<int> result = await DroppedProcess.RunAsync(
            static async name => (await File.ReadAllTextAsync(Path.Combine(Path.GetTempPath(), name))).Length,
            "orders.json",
            new DroppedProcessOptions
            {
                Startup = static () => File.WriteAllText(Path.Combine(Path.GetTempPath(), "orders.json"), "[]"),
                Permissions = Permission.FileSystemWrite,
                Timeout = TimeSpan.FromSeconds(20),
            });
        Assert.Empty(result.Denials);
        Assert.Equal(EnforcementLayer.Both, result.Layer);
        Assert.Equal(2, result.Value);
    }
}
