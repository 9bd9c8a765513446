// child is dropped: no process starts any more, by whatever road, and the runtime goes on.
using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Drops;

public class DropChildProcessTests
{
    [KernelFact]
    public void Line36_ProcessStart_RefusedOnEveryThread() => ChildProcess.Run(static () =>
    {
        using ManualResetEventSlim dropped = new();
        Exception? onExisting = null;
        Thread existing = new(() =>
        {
            dropped.Wait();
            onExisting = Record.Exception(() => Process.Start("/bin/true"));
        });
        existing.Start();
        ProcessPermissions.Drop(Permission.ChildProcess);
        dropped.Set();
        existing.Join();
        Exception? onPool = Task.Run(() => Record.Exception(() => Process.Start("/bin/true"))).Result;
        foreach (Exception? exception in new[] { onExisting, onPool })
        {
            Assert.IsType<Win32Exception>(exception);
            Assert.Equal(Permission.ChildProcess, Refused.Denial(exception!)!.Permission);
        }

        Refused.ByKernel(Permission.ChildProcess, () => Process.Start("/bin/true"));
        Refused.ByKernel(Permission.ChildProcess, () => Process.Start("/bin/true", "argument"));
        Refused.ByKernel(Permission.ChildProcess, () => Process.Start("/bin/true", ["a", "b"]));
        Refused.ByKernel(Permission.ChildProcess, () => Process.Start(new ProcessStartInfo("/bin/true") { UseShellExecute = false }));
        Refused.ByKernel(Permission.ChildProcess, () => Process.Start(new ProcessStartInfo("/bin/true") { UseShellExecute = true }));
        Refused.ByKernel(Permission.ChildProcess, () =>
        {
            using Process process = new() { StartInfo = new ProcessStartInfo("/bin/true") };
            process.Start();
        });
    });

    [KernelFact]
    public void Line37_SystemCallsOfPInvoke_Refused() => ChildProcess.Run(static () =>
    {
        const int CloneVm = 0x100, CloneVfork = 0x4000, Sigchld = 17;
        Assert.Equal(0, Native.ErrorOf(Native.execv("/nowhere", 0)) == 2 ? 0 : 1);
        ProcessPermissions.Drop(Permission.ChildProcess);
        Assert.Equal(Native.EPERM, Native.ErrorOf(Native.fork()));
        Assert.Equal(Native.EPERM, Native.ErrorOf(Native.execv("/bin/true", 0)));
        if (System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64)
        {
            Assert.Equal(Native.EPERM, Native.Error(57)); // fork
            Assert.Equal(Native.EPERM, Native.Error(58)); // vfork
            Assert.Equal(Native.EPERM, Native.Error(59)); // execve
            Assert.Equal(Native.EPERM, Native.Error(322)); // execveat
            Assert.Equal(Native.EPERM, Native.Error(56, CloneVm | CloneVfork | Sigchld)); // clone without CLONE_THREAD
            Assert.Equal(Native.EPERM, Native.Error(56, Sigchld));
        }

        Assert.Equal(Native.ENOSYS, Native.Error(435)); // clone3
    });

    [KernelFact]
    public void Line39_ChildStartedBefore_LivesOn() => ChildProcess.Run(static () =>
    {
        using Process before =
            Process.Start(new ProcessStartInfo("/bin/cat") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        ProcessPermissions.Drop(Permission.ChildProcess | Permission.FileSystemWrite);
        before.StandardInput.WriteLine("still here");
        before.StandardInput.Close();
        Assert.Equal("still here", before.StandardOutput.ReadLine());
        before.WaitForExit();
        Assert.Equal(0, before.ExitCode);
    });

    [KernelFact]
    public void Line39_ChildStartedAfterFileDrop_InheritsIt() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        using Process child = Process.Start("/bin/sh", ["-c", "echo x > " + ChildProcess.Own("a")]);
        child.WaitForExit();
        Assert.NotEqual(0, child.ExitCode);
        Assert.False(System.IO.File.Exists(ChildProcess.Own("a")));
    });
}
