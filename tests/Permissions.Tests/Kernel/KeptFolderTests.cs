// DropExcept in the kernel: writing goes on in the kept folder and nowhere else, on every thread, whatever a path looks like.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.CompilerServices;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class KeptFolderTests
{
    [LandlockFact]
    public void Line35_ExistingPoolAndNewThreads_WriteOnlyInTheKeptFolder() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept"), other = Folder("other");
        using ManualResetEventSlim dropped = new();
        List<(Exception? Outside, Exception? Inside)> seen = [];
        void Try(string name)
        {
            Exception? outside = Record.Exception(() => File.WriteAllText(Path.Combine(other, name), "x"));
            Exception? inside = Record.Exception(() => File.WriteAllText(Path.Combine(kept, name), "x"));
            lock (seen)
                seen.Add((outside, inside));
        }

        Thread[] existing = [.. Enumerable.Range(0, 30).Select(i => new Thread(() => { dropped.Wait(); Try("existing" + i); }))];
        foreach (Thread thread in existing)
            thread.Start();
        Task[] pool = [.. Enumerable.Range(0, 8).Select(i => Task.Run(() => { dropped.Wait(); Try("pool" + i); }))];

        DropResult result = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept],
            new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, result.Layer);
        Assert.Equal(DropChange.Narrowed, result[Permission.FileSystemWrite].Change);
        dropped.Set();
        foreach (Thread thread in existing)
            thread.Join();
        Task.WaitAll(pool);
        Thread late = new(() => Try("late"));
        late.Start();
        late.Join();
        Try("main");
        Assert.Equal(40, seen.Count);
        Assert.All(seen, pair =>
        {
            Assert.Equal(Permission.FileSystemWrite, Refused.Denial(Assert.IsType<UnauthorizedAccessException>(pair.Outside))!.Permission);
            Assert.Null(pair.Inside);
        });
        Assert.Empty(Directory.GetFiles(other));
        Assert.Equal(40, Directory.GetFiles(kept).Length);
    });

    [LandlockFact]
    public void KeptFolder_EverythingThatWritesWorksInsideAndFailsOutside() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept"), other = Folder("other");
        foreach (string folder in new[] { kept, other })
            File.WriteAllText(Path.Combine(folder, "seed"), "seed");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        (string Name, Action<string> Do)[] writes =
        [
            ("write", folder => File.WriteAllText(Path.Combine(folder, "a"), "x")),
            ("append", folder => File.AppendAllText(Path.Combine(folder, "seed"), "x")),
            ("truncate", folder => new FileStream(Path.Combine(folder, "seed"), FileMode.Truncate, FileAccess.Write).Dispose()),
            ("folder", folder => Directory.CreateDirectory(Path.Combine(folder, "sub"))),
            ("link", folder => File.CreateSymbolicLink(Path.Combine(folder, "link"), "seed")),
            ("copy", folder => File.Copy(Path.Combine(folder, "seed"), Path.Combine(folder, "copied"))),
            ("move", folder => File.Move(Path.Combine(folder, "seed"), Path.Combine(folder, "moved"))),
            ("delete", folder => File.Delete(Path.Combine(folder, "moved"))),
            ("delete folder", folder => Directory.Delete(Path.Combine(folder, "sub"))),
        ];
        foreach ((string name, Action<string> write) in writes)
        {
            Exception? inside = Record.Exception(() => write(kept));
            Assert.True(inside is null, $"{name} inside failed: {inside}");
        }

        foreach ((string name, Action<string> write) in writes.Where(write => write.Name is not ("delete" or "delete folder")))
        {
            Exception? outside = Record.Exception(() => write(other));
            Assert.True(Refused.IsDenial(outside), $"{name} outside: {outside?.ToString() ?? "succeeded"}");
        }

        Assert.Equal("seed", File.ReadAllText(Path.Combine(other, "seed")));
        Assert.Equal(["seed"], Directory.GetFileSystemEntries(other).Select(Path.GetFileName));

        // Truncation alone, which needs no handle that writes.
        const int truncates = 0x200;
        Assert.Equal(Native.EACCES, Native.ErrorOf(Native.truncate(Path.Combine(other, "seed"), 0)));
        Assert.Equal(Native.EACCES, Native.ErrorOf(Native.open(Path.Combine(other, "seed"), truncates, 0)));
        Assert.Equal("seed", File.ReadAllText(Path.Combine(other, "seed")));

        // Out of the folder and into it.
        File.WriteAllText(Path.Combine(kept, "b"), "x");
        Assert.True(Refused.IsDenial(Record.Exception(() => File.Move(Path.Combine(kept, "b"), Path.Combine(other, "b")))));
        Assert.False(File.Exists(Path.Combine(other, "b")));
        Refused.ByKernel(Permission.FileSystemWrite, () => File.SetLastWriteTimeUtc(Path.Combine(other, "seed"), DateTime.UnixEpoch));
    });

    [LandlockFact]
    public void Line29_LinkToTheOutside_TenThousandSwapsNeverWriteThere() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept"), other = Folder("other");
        string inside = Path.Combine(kept, "inside"), link = Path.Combine(kept, "link");
        Directory.CreateDirectory(inside);
        File.CreateSymbolicLink(Path.Combine(kept, "fixed"), other);
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        Assert.True(Refused.IsDenial(
            Record.Exception(() => File.WriteAllText(Path.Combine(kept, "fixed/a"), "x"))), "Wrote through a link.");

        bool done = false;
        int written = 0, refused = 0;
        Thread writer = new(() =>
        {
            while (!Volatile.Read(ref done))
            {
                // What passes the guard may be another file when the kernel looks.
                string path = Path.Combine(link, "file");
                if (GuardServices.Denied(Permission.FileSystemWrite, path) is not null)
                    continue;
                Exception? failed = Record.Exception(() => File.WriteAllText(path, "x"));
                if (failed is null)
                    written++;
                else if (failed is UnauthorizedAccessException)
                    refused++;
            }
        });
        writer.Start();
        for (int swap = 0; swap < 10_000; swap++)
        {
            string next = Path.Combine(kept, "next");
            File.CreateSymbolicLink(next, swap % 2 == 0 ? inside : other);
            Assert.Equal(0, Native.rename(next, link)); // File.Move takes a link to a folder for a folder
        }

        Volatile.Write(ref done, true);
        writer.Join();
        Assert.Empty(Directory.GetFileSystemEntries(other));
        Assert.True(written > 0, "Nothing was written inside, so nothing was raced.");
        Console.WriteLine($"written inside {written}, refused by the kernel after the guard said yes {refused}");
    });

    [LandlockFact]
    public void Line30_ProcRootAndHandles_DoNotEscape() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept"), other = Folder("other");
        string victim = Path.Combine(other, "victim");
        File.WriteAllText(victim, "kept");
        using FileStream reading = File.OpenRead(victim);
        int handle = (int)reading.SafeFileHandle.DangerousGetHandle();
        Directory.SetCurrentDirectory(kept);
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        foreach (string path in new[]
        {
            "/proc/self/root" + victim, $"/proc/self/fd/{handle}", $"/dev/fd/{handle}", $"/dev/fd/../fd/{handle}",
            $"/proc/{Environment.ProcessId}/root{victim}", $"/proc/thread-self/fd/{handle}",
        })
        {
            Assert.Throws<UnauthorizedAccessException>(() => File.WriteAllText(path, "escaped"));
            Assert.NotNull(GuardServices.Denied(Permission.FileSystemWrite, path));
        }

        // The framework takes ".." out of a path before the kernel sees it; a native caller does not.
        const int WriteOnly = 1;
        Assert.Equal(Native.EACCES, Native.ErrorOf(Native.open("/proc/self/cwd/../other/victim", WriteOnly, 0)));
        Assert.Equal(Native.EACCES, Native.ErrorOf(Native.open("../other/victim", WriteOnly, 0)));

        File.WriteAllText("/proc/self/root" + Path.Combine(kept, "inside"), "the same door leads inside, too");
        Assert.Equal("kept", File.ReadAllText(victim));
    });

    [LandlockFact]
    public void DropExceptRead_ReadsOnlyThere() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept"), other = Folder("other");
        File.WriteAllText(Path.Combine(kept, "a"), "inside");
        File.WriteAllText(Path.Combine(other, "a"), "outside");
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        ProcessPermissions.DropExcept(Permission.FileSystemRead, [kept, AppContext.BaseDirectory, framework],
            new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal("inside", File.ReadAllText(Path.Combine(kept, "a")));
        Refused.ByKernel(Permission.FileSystemRead, () => File.ReadAllText(Path.Combine(other, "a")));
        Refused.ByKernel(Permission.FileSystemRead, () => Directory.GetFiles(other));
        File.WriteAllText(Path.Combine(other, "new"), "writing is another permission");
    });

    [LandlockFact]
    public void CarvedOutOfAKeptFolder_GuardHoldsThePartAndItIsSaid() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept"), other = Folder("other");
        ProcessPermissions.DropResource(Permission.FileSystemWrite, Path.Combine(kept, "secret"));
        Assert.Throws<KernelEnforcementException>(() =>
            ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept], new DropOptions { Enforcement = Enforcement.Required }));
        File.WriteAllText(Path.Combine(other, "still"), "nothing has changed");
        DropResult result = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.Contains("secret", result[Permission.FileSystemWrite].KernelGap!.Reason);
        Assert.Equal(KernelGapKind.ResourceExcluded, result[Permission.FileSystemWrite].KernelGap!.Kind);
        Assert.Equal(EnforcementLayer.Guard, ProcessPermissions.Status.Standings[0].Layer);
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(Path.Combine(other, "a"), "x"));
        Assert.NotNull(GuardServices.Denied(Permission.FileSystemWrite, Path.Combine(kept, "secret")));
        Assert.Null(GuardServices.Denied(Permission.FileSystemWrite, Path.Combine(kept, "open")));
    });

    [LandlockFact]
    public void KeptFolderThenDropped_NothingIsLeft() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        File.WriteAllText(Path.Combine(kept, "a"), "x");
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal((DropChange.Dropped, EnforcementLayer.Both), (result[Permission.FileSystemWrite].Change, result.Layer));
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(Path.Combine(kept, "a"), "y"));
    });

    [LandlockFact]
    public void Line62_RepeatedDrops_CoalesceAndTheSeventeenthLayerIsSaid() => ChildProcess.Run(static () =>
    {
        string folder = Folder("kept");
        for (int again = 0; again < 40; again++)
            Assert.Equal(EnforcementLayer.Both,
                ProcessPermissions.DropExcept(Permission.FileSystemWrite, [folder],
                    new DropOptions { Enforcement = Enforcement.Required }).Layer);

        // What only the guard can hold takes no layer either.
        for (int again = 0; again < 20; again++)
            ProcessPermissions.DropResource(Permission.FileSystemRead | Permission.FileSystemWrite, Path.Combine(folder, "carved" + again));

        // Narrower each time: each needs a layer of its own, and there are sixteen.
        int layers = 1;
        for (; layers < 20; layers++)
        {
            folder = Path.Combine(folder, "deeper");
            Directory.CreateDirectory(folder);
            DropResult result = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [folder]);
            if (result[Permission.FileSystemWrite].KernelGap!.Reason.Contains("16 layers", StringComparison.Ordinal))
                break;
        }

        Assert.Equal(16, layers);
        Assert.False(ProcessPermissions.Has("fs.write", Path.GetDirectoryName(folder)!)); // the guard holds what the kernel cannot
        string last = Directory.CreateDirectory(Path.Combine(folder, "last")).FullName;
        Assert.Throws<KernelEnforcementException>(() =>
            ProcessPermissions.DropExcept(Permission.FileSystemWrite, [last], new DropOptions { Enforcement = Enforcement.Required }));
    });

    [LandlockFact]
    public void Line35_ThreadThatBlocksAllSignals_RefusedByName() => ChildProcess.Run(static () =>
    {
        if (LinuxProbe.Here().LandlockTsync)
            return; // the kernel reaches every thread itself
        string kept = Folder("kept");
        using ManualResetEventSlim blocked = new(), done = new();
        Thread deaf = new(() =>
        {
            ulong all = ulong.MaxValue;
            unsafe
            {
                Syscalls.Invoke(new SystemCall("rt_sigprocmask", 14, 135), 2, (nint)(&all), 0, 8);
            }

            blocked.Set();
            done.Wait();
        });
        deaf.Start();
        blocked.Wait();
        KernelEnforcementException thrown = Assert.Throws<KernelEnforcementException>(
            () => ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept],
                new DropOptions { Enforcement = Enforcement.Required }));
        Assert.Matches(@"Thread \d+ \(.*\) blocks signals", thrown.Message);
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));
        File.WriteAllText(ChildProcess.Own("still"), "nothing has changed");

        done.Set();
        deaf.Join();
        Assert.Equal(EnforcementLayer.Both,
            ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept],
                new DropOptions { Enforcement = Enforcement.Required }).Layer);
    });

    private static string Folder(string name) => Directory.CreateDirectory(ChildProcess.Own(name)).FullName;
}
