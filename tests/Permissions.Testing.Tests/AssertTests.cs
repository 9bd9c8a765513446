// The asserts: what they let pass, and that a failure says permission, resource, layer, the call and what to do.
using System;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using System.Threading.Tasks;
using Permissions.CompilerServices;
using Xunit;

namespace Permissions.Testing.Tests;

public class AssertTests
{
    private static string File1 => Path.Combine(Path.GetTempPath(), "one");

    [Fact]
    public async Task Denied_BodyThatIsDenied_Passes()
    {
        Assert.Single((await PermissionAssert.DeniedAsync(static () => File.WriteAllText(File1, ""), Permission.FileSystemWrite)).Denials);
        await PermissionAssert.DeniedAsync(static async () => await File.WriteAllTextAsync(File1, ""), Permission.FileSystem);
    }

    [LinuxFact]
    public async Task Denied_ByTheKernelAlone_Passes()
    {
        await PermissionAssert.DeniedAsync(static () => new FileStream(File1, FileMode.Create).Dispose(), Permission.FileSystemWrite);
        await PermissionAssert.DeniedAsync(static () => new Process { StartInfo = new("true") }.Start(), Permission.ChildProcess);
        await PermissionAssert.DeniedAsync(static async () => await new TcpClient().ConnectAsync("127.0.0.1", 9),
            Permission.NetworkConnect);
    }

    [Fact]
    public async Task Denied_BodyThatGoesOn_Fails_AndSaysWhoHoldsIt()
    {
        PermissionAssertException failed =
            await Assert.ThrowsAsync<PermissionAssertException>(() =>
                PermissionAssert.DeniedAsync(static () => Console.WriteLine(), Permission.FileSystemWrite | Permission.Worker));
        Assert.StartsWith("FileSystemWrite was dropped and not denied: it completed without an exception.", failed.Message);
        Assert.Contains("FileSystemWrite: Dropped, held by", failed.Message);
    }

    [Fact]
    public async Task Denied_EachPermission_IsWanted()
    {
        PermissionAssertException failed =
            await Assert.ThrowsAsync<PermissionAssertException>(() =>
                PermissionAssert.DeniedAsync(static () => File.WriteAllText(File1, ""),
                    Permission.FileSystemWrite | Permission.ChildProcess));
        Assert.StartsWith("ChildProcess was dropped and not denied: it threw Permissions.PermissionDeniedException", failed.Message);
        Assert.Contains("FileSystemWrite was refused for '", failed.Message);
    }

    [Fact]
    public async Task Denied_BodyThatThrowsSomethingElse_Fails()
    {
        PermissionAssertException before =
            await Assert.ThrowsAsync<PermissionAssertException>(() =>
                PermissionAssert.DeniedAsync(static () => throw new FormatException("no number"), Permission.FileSystemWrite));
        Assert.Contains("it threw System.FormatException: no number", before.Message);
        PermissionAssertException after = await Assert.ThrowsAsync<PermissionAssertException>(() => PermissionAssert.DeniedAsync(
            static () =>
            {
                _ = GuardServices.Denied(Permission.FileSystemWrite);
                throw new FormatException("no number");
            },
            Permission.FileSystemWrite));
        Assert.Contains("then threw something else: System.FormatException: no number", after.Message);
    }

    [Fact]
    public async Task Denied_NoPermission_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => PermissionAssert.DeniedAsync(static () => { }, Permission.None));

    [Fact]
    public async Task Allowed_BodyThatNeedsNoneOfThem_Passes()
    {
        await PermissionAssert.AllowedAsync(static () => File.WriteAllText(File1, ""), Permission.ChildProcess | Permission.Network);
        await PermissionAssert.AllowedAsync(static async () => await File.ReadAllTextAsync(typeof(AssertTests).Assembly.Location),
            Permission.FileSystemWrite);
    }

    [Fact]
    public async Task Allowed_BodyThatIsDenied_Fails_WithPermissionResourceLayerCallAndRemedy()
    {
        PermissionAssertException failed =
            await Assert.ThrowsAsync<PermissionAssertException>(() =>
                PermissionAssert.AllowedAsync(static () => File.WriteAllText("/tmp/order", ""), Permission.FileSystemWrite));
        Assert.Matches(
            @"FileSystemWrite was refused for '/tmp/order' by the guard in AssertTests\.Allowed_BodyThatIsDenied\w+ \(AssertTests\.cs:\d+\) \(dropped at ",
            failed.Message);
        Assert.Contains("Do it before the drop at ", failed.Message);
        Assert.Contains("keep Permission.FileSystemWrite, or ask ProcessPermissions.Has first.", failed.Message);
    }

    [Fact]
    public async Task Allowed_BodyThatSwallowsItsDenial_Fails() =>
        await Assert.ThrowsAsync<PermissionAssertException>(() =>
            PermissionAssert.AllowedAsync(static () => _ = GuardServices.Denied(Permission.Worker), Permission.Worker));

    [Fact]
    public async Task Allowed_BodyThatThrows_Fails()
    {
        PermissionAssertException failed =
            await Assert.ThrowsAsync<PermissionAssertException>(() =>
                PermissionAssert.AllowedAsync(static () => throw new FormatException("no number"), Permission.Worker));
        Assert.Contains("denied nothing, and threw: System.FormatException: no number", failed.Message);
    }
}
