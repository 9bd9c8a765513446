// The same under other circumstances: not as root, under another filter, with native libraries, with paths that change underfoot.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using Permissions.CompilerServices;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public unsafe class SurroundingsTests
{
    [KernelFact]
    public void Line63_WithoutRoot_KernelHoldsAll() => ChildProcess.Run(static () =>
    {
        const int setgid = 106, setuid = 105, setgroups = 116, nobody = 65534;
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName,
            other = Directory.CreateDirectory(ChildProcess.Own("other")).FullName;
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(Path.GetTempPath(), (UnixFileMode)511);
            File.SetUnixFileMode(kept, (UnixFileMode)511);
            File.SetUnixFileMode(other, (UnixFileMode)511);
        }

        // The C library's wrappers reach every thread; as another user already, there is nothing to give up.
        if (Environment.UserName == "root" && RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            Assert.Equal(0, Native.setgroups(0, 0));
            Assert.Equal(0, Native.setgid(nobody));
            Assert.Equal(0, Native.setuid(nobody));
            Assert.NotEqual(0, Native.Error(setuid, 0) + Native.Error(setgid, 0) + Native.Error(setgroups, 0, 0));
        }

        File.WriteAllText(Path.Combine(other, "before"), "x");
        DropResult first = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        if (LinuxProbe.Here().LandlockAbi > 0)
        {
            Assert.Equal(EnforcementLayer.Both, first.Layer);
            Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(Path.Combine(other, "after"), "x"));
            File.WriteAllText(Path.Combine(kept, "after"), "x");
        }

        DropResult second = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Network,
            new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, second.Layer);
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(Path.Combine(kept, "again"), "x"));
        Refused.ByKernel(Permission.ChildProcess, () => Process.Start("/bin/true"));
    });

    [KernelFact]
    public void Line63_UnderAContainersFilter_SeccompHoldsAndTheRestIsSaid() => ChildProcess.Run(static () =>
    {
        // What old container profiles do with calls they do not know: EPERM, and ENOSYS for clone3.
        SyscallRule[] profile =
        [
            new(Syscalls.LandlockCreateRuleset), new(Syscalls.LandlockAddRule),
            new(Syscalls.LandlockRestrictSelf), SyscallRule.Unknown(Syscalls.Clone3),
            .. Syscalls.Mounts.Select(static call => new SyscallRule(call)),
        ];
        Seccomp.Install(Bpf.Build(profile, Syscalls.Here));
        Assert.Contains("landlock no", ProcessPermissions.Status.Kernel);

        DropResult kept = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()]);
        Assert.Equal(EnforcementLayer.Guard, kept.Layer);
        Assert.Contains("Landlock is refused to this process", kept[Permission.FileSystemWrite].KernelGap!.Reason);
        DropResult whole = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess,
            new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, whole.Layer);
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(ChildProcess.Own("a"), "x"));
    });

    [KernelFact]
    public void Line63_SeccompForbidden_GuardOnlyAndSaid() => ChildProcess.Run(static () =>
    {
        Seccomp.Install(Bpf.Build([new SyscallRule(Syscalls.Seccomp)], Syscalls.Here));
        Assert.Contains("seccomp TSYNC no", ProcessPermissions.Status.Kernel);
        Assert.Throws<KernelEnforcementException>(() =>
            ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required }));
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite);
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.NotNull(result[Permission.FileSystemWrite].KernelGap);
        File.WriteAllText(ChildProcess.Own("a"), "the guard alone does not stop this");
    });

    [KernelFact]
    public void ThreadWithAFilterOfItsOwn_RefusedByNameAndNothingChanges() => ChildProcess.Run(static () =>
    {
        using ManualResetEventSlim filtered = new(), done = new();
        Thread apart = new(() =>
        {
            // On this thread alone: no TSYNC.
            BpfInstruction[] filter = Bpf.Build([], Syscalls.Here);
            fixed (BpfInstruction* instructions = filter)
            {
                BpfProgram program = new() { Length = (ushort)filter.Length, Instructions = instructions };
                Syscalls.Invoke(Syscalls.Prctl, Syscalls.PrctlSetNoNewPrivs, 1);
                Assert.False(Syscalls.Invoke(Syscalls.Seccomp, (nint)Syscalls.SeccompSetModeFilter, 0, (nint)(&program)).Failed);
            }

            filtered.Set();
            done.Wait();
        });
        apart.Start();
        filtered.Wait();
        KernelEnforcementException thrown = Assert.Throws<KernelEnforcementException>(
            () => ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required }));
        Assert.Matches(@"thread \d+ runs under a filter of its own", thrown.Message);
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName;
        Assert.Throws<KernelEnforcementException>(() =>
            ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept], new DropOptions { Enforcement = Enforcement.Required }));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));
        File.WriteAllText(ChildProcess.Own("still"), "neither the filter nor Landlock came first");
        done.Set();
        apart.Join();
        Assert.Equal(EnforcementLayer.Both,
            ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required }).Layer);
    });

    [KernelFact]
    public void Line61_X32Number_RefusedByTheRealKernel() => ChildProcess.Run(static () =>
    {
        const int x32 = 0x40000000;
        ProcessPermissions.Drop(Permission.ChildProcess);
        Assert.Equal(Native.ENOSYS, Native.Error(x32 | 39)); // getpid
        Assert.Equal(Native.ENOSYS, Native.Error(Syscalls.NewestNumber + 1));
    });

    [SqliteFact]
    public void Line32_Sqlite_Refused() => ChildProcess.Run(static () =>
    {
        nint before = Open("before.db");
        Assert.Equal(0, Execute(before, "create table t(a)"));
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        nint after = Open("after.db");
        Assert.NotEqual(0, after == 0 ? 1 : Execute(after, "create table t(a)"));
        Assert.False(File.Exists(ChildProcess.Own("after.db")));
        Assert.NotEqual(0, Execute(before, "insert into t values (1)")); // its journal is a new file

        static nint Open(string name) =>
            sqlite3_open(Encoding.UTF8.GetBytes(ChildProcess.Own(name) + "\0"), out nint database) == 0 ? database : 0;
        static int Execute(nint database, string sql) => sqlite3_exec(database, Encoding.UTF8.GetBytes(sql + "\0"), 0, 0, 0);

        [DllImport("libsqlite3.so.0")]
        static extern int sqlite3_open(byte[] name, out nint database);

        [DllImport("libsqlite3.so.0")]
        static extern int sqlite3_exec(nint database, byte[] sql, nint callback, nint argument, nint error);
    });

    [LandlockFact]
    public void Line28_BytePathChangedBetweenCheckAndUse_StillDenied() => ChildProcess.Run(static () =>
    {
        const int writeOnly = 1, create = 0x40;
        string kept = Directory.CreateDirectory(ChildProcess.Own("keep")).FullName,
            other = Directory.CreateDirectory(ChildProcess.Own("lose")).FullName;
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        byte[] path = Encoding.UTF8.GetBytes(Path.Combine(kept, "file") + "\0"),
            wrong = Encoding.UTF8.GetBytes(Path.Combine(other, "file") + "\0");
        byte[] right = [.. path];
        Assert.Equal(path.Length, wrong.Length);
        bool done = false;
        Thread flips = new(() =>
        {
            while (!Volatile.Read(ref done))
            {
                wrong.CopyTo(path, 0);
                right.CopyTo(path, 0);
            }
        });
        flips.Start();
        int opened = 0, refused = 0;
        fixed (byte* shared = path)
        {
            for (int i = 0; i < 50_000 || opened == 0 || refused == 0; i++)
            {
                // What a guard reads here may be another path when the kernel reads it.
                if (GuardServices.Denied(Permission.FileSystemWrite, Marshal.PtrToStringUTF8((nint)shared)) is not null)
                    continue;
                SyscallResult result = Syscalls.Invoke(Syscalls.OpenAt, Syscalls.CurrentDirectory, (nint)shared, writeOnly | create, 420);
                if (result.Failed)
                    refused++;
                else
                    opened++;
                if (!result.Failed)
                    Syscalls.Invoke(Syscalls.Close, (nint)result.Value);
                if (i > 5_000_000)
                    break;
            }
        }

        Volatile.Write(ref done, true);
        flips.Join();
        Assert.Empty(Directory.GetFiles(other));
        Assert.True(opened > 0, "Nothing was opened, so nothing was raced.");
        Console.WriteLine($"opened {opened}, refused by the kernel after the guard said yes {refused}");
    });

    private sealed class SqliteFactAttribute : FactAttribute
    {
        public SqliteFactAttribute()
        {
            if (!NativeLibrary.TryLoad("libsqlite3.so.0", out _))
                Skip = "needs libsqlite3.so.0, which is not on this machine";
            else if (!LinuxProbe.Here().SeccompTsync)
                Skip = "needs seccomp with TSYNC";
        }
    }
}
