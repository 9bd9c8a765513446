// The exception: what it carries, and how a kernel refusal is told from an ordinary failure.
using System;
using System.IO;
using System.Threading.Tasks;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Drops;

public class DenialTests
{
    [Fact]
    public void Line23_Denial_CarriesFactsAndRemedy() => ChildProcess.Run(static () =>
    {
        Directory.CreateDirectory(ChildProcess.Own("real"));
        File.CreateSymbolicLink(ChildProcess.Own("link"), "real");
        DropResult drop = ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.GuardOnly });
        Directory.SetCurrentDirectory(Path.GetTempPath());
        UnauthorizedAccessException thrown = Assert.ThrowsAny<UnauthorizedAccessException>(
            () => GuardServices.Demand(Permission.FileSystemWrite, "./link/new.txt"));
        PermissionDeniedException denied = Assert.IsType<PermissionDeniedException>(thrown);
        Assert.Equal(Permission.FileSystemWrite, denied.Permission);
        Assert.Equal("./link/new.txt", denied.Resource);
        Assert.Equal(ChildProcess.Own("real/new.txt"), denied.CanonicalResource);
        Assert.Equal(drop.DropSite, denied.DropSite);
        Assert.Equal(EnforcementLayer.Guard, denied.Layer);
        Assert.Contains("'fs.write' was dropped at DenialTests.cs:", denied.Message);
        Assert.Contains("'./link/new.txt'", denied.Message);
        Assert.Contains("ProcessPermissions.Has", denied.Message);
    });

    [Fact]
    public void Line24_SynchronousThrows_TaskReturningFaults() => ChildProcess.Run(static async () =>
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.Throws<PermissionDeniedException>(() => Write("/x"));
        Task task = WriteAsync("/x"); // must not throw here
        Assert.True(task.IsFaulted);
        await Assert.ThrowsAsync<PermissionDeniedException>(() => task);

        static void Write(string path)
        {
            GuardServices.Demand(Permission.FileSystemWrite, path);
            File.WriteAllText(path, "");
        }

        static Task WriteAsync(string path) =>
            GuardServices.Denied(Permission.FileSystemWrite, path) is { } denied
                ? Task.FromException(denied) : File.WriteAllTextAsync(path, "");
    });

    [KernelFact]
    public void Line25_KernelRefusal_ToldFromOrdinaryFailure() => ChildProcess.Run(static () =>
    {
        string file = ChildProcess.Own("file");
        File.WriteAllText(file, "x");
        Exception ordinaryBefore = Record.Exception(() => File.WriteAllText(Path.GetTempPath(), "a folder"));
        Assert.False(Refused.IsDenial(ordinaryBefore));

        DropResult drop = ProcessPermissions.Drop(Permission.FileSystemWrite);
        Exception refused = Record.Exception(() => File.Delete(file));
        Assert.True(Refused.IsDenial(refused));
        Assert.True(Refused.IsDenial(new AggregateException(refused)));
        PermissionDeniedException denial = Refused.Denial(refused, file)!;
        Assert.Equal((EnforcementLayer.Kernel, drop.DropSite, file), (denial.Layer, denial.DropSite, denial.Resource));
        Assert.Same(refused, denial.InnerException);
        Assert.Same(denial, Refused.Denial(denial));

        Assert.False(Refused.IsDenial(null));
        Assert.False(Refused.IsDenial(new UnauthorizedAccessException("from elsewhere")));
        Assert.False(Refused.IsDenial(Record.Exception(() => File.ReadAllText("/nowhere"))));
        Assert.False(Refused.IsDenial(new UnauthorizedAccessException("EACCES", new IOException("Permission denied", 13))));
    });

    [Fact]
    public void Exceptions_HaveTheStandardConstructors()
    {
        InvalidOperationException inner = new();
        Assert.Equal("said", new PermissionDeniedException("said").Message);
        Assert.Same(inner, new PermissionDeniedException("said", inner).InnerException);
        Assert.Equal("an unknown place", new PermissionDeniedException().DropSite);
        Assert.Equal("said", new KernelEnforcementException("said").Message);
        Assert.Same(inner, new KernelEnforcementException("said", inner).InnerException);
        Assert.True(new KernelEnforcementException().IsStateUnchanged);
    }
}
