// A body in a child process: what comes back of it, under which drop, and held by which layer.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Testing.Tests;

public class BodyTests
{
    public sealed record Order(string Customer, int Quantity, DateOnly[] Days);

    [Fact]
    public async Task BodyThatEnds_ComesBack_WithItsOutput_AndWithoutDenials()
    {
        DroppedResult result = await DroppedProcess.RunAsync(static () =>
        {
            Console.WriteLine("to the output");
            Console.Error.WriteLine("to the error stream");
        }, Permission.FileSystemWrite);
        Assert.Null(result.Failure);
        Assert.Empty(result.Denials);
        Assert.Contains("to the output", result.Output);
        Assert.Contains("to the error stream", result.Output);
        Assert.Same(result, result.EnsureSucceeded());
    }

    [Fact]
    public async Task Body_RunsInAnotherProcess_OfTheSameAssembly()
    {
        DroppedResult<KeyValuePair<int, string>> result =
            await DroppedProcess.RunAsync(static () => KeyValuePair.Create(Environment.ProcessId, typeof(BodyTests).Assembly.Location));
        Assert.NotEqual(Environment.ProcessId, result.Value.Key);
        Assert.Equal(typeof(BodyTests).Assembly.Location, result.Value.Value);
    }

    [LinuxFact]
    public async Task CallWithAStub_IsDeniedByTheGuard_AndHeldByBoth()
    {
        DroppedResult result =
            await DroppedProcess.RunAsync(static () => File.WriteAllText("/tmp/denied", "x"), Permission.FileSystemWrite);
        Assert.Equal(typeof(PermissionDeniedException).FullName, result.Failure!.Type);
        Assert.Contains("'fs.write' was dropped at", result.Failure.Message);
        Assert.Contains(nameof(CallWithAStub_IsDeniedByTheGuard_AndHeldByBoth), result.Failure.StackTrace);
        PermissionDenial denial = Assert.Single(result.Denials);
        Assert.Equal((Permission.FileSystemWrite, "/tmp/denied", EnforcementLayer.Guard, false),
            (denial.Permission, denial.Resource, denial.Layer, denial.IsAudited));
        Assert.Matches(@"^BodyTests\.CallWithAStub_IsDeniedByTheGuard_AndHeldByBoth \(BodyTests\.cs:\d+\)$", denial.Call);
        Assert.Equal(EnforcementLayer.Both, result.Layer);
        Assert.Equal(DropChange.Dropped, Assert.Single(result.Drops).Change);
    }

    [LinuxFact]
    public async Task CallWithoutAStub_IsDeniedByTheKernel_AlsoWhereItIsCaught()
    {
        DroppedResult<bool> result = await DroppedProcess.RunAsync(static () =>
        {
            try
            {
                new FileStream(Path.Combine(Path.GetTempPath(), "denied"), FileMode.Create).Dispose();
                return true;
            }
            catch (UnauthorizedAccessException)
            {
                return false;
            }
        }, Permission.FileSystemWrite);
        Assert.False(result.Value);
        PermissionDenial denial = Assert.Single(result.Denials);
        Assert.Equal((Permission.FileSystemWrite, EnforcementLayer.Kernel), (denial.Permission, denial.Layer));
        Assert.EndsWith("/denied", denial.Resource);
        Assert.StartsWith("BodyTests.CallWithoutAStub", denial.Call);
    }

    [Fact]
    public async Task GuardOnly_IsHeldByTheGuard_AndSaysSo()
    {
        DroppedResult result =
            await DroppedProcess.RunAsync(static () => { },
                new DroppedProcessOptions { Permissions = Permission.ChildProcess, Enforcement = Enforcement.GuardOnly });
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.Equal("it was not asked", Assert.Single(result.Drops).KernelGap!.Reason);
    }

    [Fact]
    public async Task RequiredKernel_ThatCannotHoldIt_FailsWithTheReason_AndRunsNoBody()
    {
        DroppedProcessException failed = await Assert.ThrowsAsync<DroppedProcessException>(() => DroppedProcess.RunAsync(
            static () => Console.WriteLine("the body ran"),
            new DroppedProcessOptions { Permissions = Permission.Worker, Enforcement = Enforcement.Required }));
        Assert.Contains("The kernel cannot hold 'worker'", failed.Message);
        Assert.DoesNotContain("the body ran", failed.Output);
    }

    [Fact]
    public async Task AsynchronousBody_IsAwaited_AndItsExceptionComesBackWithItsInner()
    {
        DroppedResult result = await DroppedProcess.RunAsync(static async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("outer", new FormatException("inner"));
        });
        Assert.Equal(("System.InvalidOperationException", "outer"), (result.Failure!.Type, result.Failure.Message));
        Assert.Equal(("System.FormatException", "inner"), (result.Failure.Inner!.Type, result.Failure.Inner.Message));
        Assert.Contains(nameof(AsynchronousBody_IsAwaited_AndItsExceptionComesBackWithItsInner), result.Failure.StackTrace);
        Assert.Contains("outer", Assert.Throws<DroppedProcessException>(() => result.EnsureSucceeded()).Message);
    }

    [Fact]
    public async Task ResultAndArgument_GoAsJson_WithTheirTypes()
    {
        Order sent = new("Ada \"é\"", 2, [new(2026, 11, 23)]);
        DroppedResult<Order> result = await DroppedProcess.RunAsync(
            static async order =>
            {
                await Task.Yield();
                return order with { Quantity = order.Quantity + 40 };
            },
            sent, new DroppedProcessOptions { Permissions = Permission.FileSystemWrite });
        Assert.Equal((sent.Customer, 42, sent.Days[0]), (result.Value.Customer, result.Value.Quantity, result.Value.Days.Single()));
    }

    [Fact]
    public async Task ResultThatCannotBeWritten_IsAnExceptionOfTheBody()
    {
        DroppedResult<object[]> result = await DroppedProcess.RunAsync(static () =>
        {
            object[] around = [1];
            around[0] = around;
            return around;
        });
        Assert.Equal("System.Text.Json.JsonException", result.Failure!.Type);
    }

    [Fact]
    public async Task ResultOfABodyThatThrew_IsNotHandedOut()
    {
        DroppedResult<int> result = await DroppedProcess.RunAsync(static int () => throw new FormatException("no number"));
        Assert.Contains("no number", Assert.Throws<DroppedProcessException>(() => result.Value).Message);
    }

    [Fact]
    public async Task Startup_RunsBeforeTheDrop()
    {
        DroppedResult<string> result = await DroppedProcess.RunAsync(
            static () => File.ReadAllText(Path.Combine(Path.GetTempPath(), "settings"))
                + ProcessPermissions.Has(Permission.FileSystemWrite),
            new DroppedProcessOptions
            {
                StartupAsync =
                    static async () => await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), "settings"), "made before "),
                Permissions = Permission.FileSystemWrite,
            });
        Assert.Equal("made before False", result.Value);
    }

    [Fact]
    public async Task StartupThatThrows_IsNoAnswerOfTheBody()
    {
        DroppedProcessException failed = await Assert.ThrowsAsync<DroppedProcessException>(() => DroppedProcess.RunAsync(
            static () => { }, new DroppedProcessOptions { Startup = static () => throw new FormatException("no settings") }));
        Assert.Contains("could not begin: no settings", failed.Message);
    }

    [Fact]
    public async Task BodyThatDropsItself_SaysSoInItsResult()
    {
        DroppedResult result = await DroppedProcess.RunAsync(static () =>
        {
            ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()]);
            File.WriteAllText(Path.Combine(Path.GetTempPath(), "kept"), "x");
        });
        Assert.Null(result.Failure);
        Assert.Equal((Permission.FileSystemWrite, DropChange.Narrowed), (result.Drops.Single().Permission, result.Drops.Single().Change));
    }

    // What telling needs is loaded before: with reading and native code gone nothing more can be.
    [Theory]
    [InlineData(Permission.FileSystem)]
    [InlineData(Permission.NativeCode)]
    [InlineData(Permission.Network)]
    [InlineData(Permission.Environment)]
    [InlineData(Permission.ChildProcess | Permission.Worker | Permission.DynamicCode | Permission.Diagnostics)]
    public async Task EveryPermission_CanBeDropped_AndTheResultStillComesBack(Permission permission)
    {
        DroppedResult<Order> result = await DroppedProcess.RunAsync(static () => new Order("Ada", 1, []), permission);
        Assert.Equal("Ada", result.Value.Customer);
        DroppedResult thrown = await DroppedProcess.RunAsync(static () => throw new FormatException("as ever"), permission);
        Assert.Equal("as ever", thrown.Failure!.Message);
    }

    [Fact]
    public async Task Variables_AreThoseOfTheTest_AndOfTheOptions()
    {
        DroppedResult<string> result = await DroppedProcess.RunAsync(
            static () =>
                $"{Environment.GetEnvironmentVariable("GIVEN")} {Environment.GetEnvironmentVariable("PATH") is null} "
                    + string.Join(',', Environment.GetEnvironmentVariables().Keys.Cast<string>()
                        .Where(static name => name.StartsWith("PERMISSIONS_TESTING", StringComparison.Ordinal))),
            new DroppedProcessOptions { Environment = new Dictionary<string, string?> { ["GIVEN"] = "to the child", ["PATH"] = null } });
        Assert.Equal("to the child True ", result.Value);
    }

    [Fact]
    public async Task TestProcess_LosesNothing()
    {
        await DroppedProcess.RunAsync(static () => { }, Permission.FileSystemWrite | Permission.ChildProcess);
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.NotEqual(0, Process.GetCurrentProcess().Id);
    }
}
