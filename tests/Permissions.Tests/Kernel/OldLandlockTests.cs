// An older Landlock mediates less: what a filter then refuses in the kept folder, too, is said by the result.
using System;
using System.IO;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class OldLandlockTests
{
    // The kernel here is newer; it is asked for what the older interface has, and the rest is built as if it had no more.
    [LandlockTheory]
    [InlineData("1", true)]
    [InlineData("2", true)]
    [InlineData("3", false)]
    public void TruncationByName_RefusedInTheKeptFolderWhereLandlockCannotSeeIt_AndSaid(string abi, bool refuses) =>
        ChildProcess.Run(static arguments =>
    {
        int abi = int.Parse(arguments[0]);
        bool refuses = bool.Parse(arguments[1]);
        KernelLayer.Current = new LinuxEnforcer(LinuxProbe.Here() with { LandlockAbi = abi });
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName,
            other = Directory.CreateDirectory(ChildProcess.Own("other")).FullName;
        string inside = Path.Combine(kept, "file"), outside = Path.Combine(other, "file");
        File.WriteAllText(inside, "contents");
        File.WriteAllText(outside, "contents");
        string? detail =
            ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept],
                new DropOptions { Enforcement = Enforcement.Required })[Permission.FileSystemWrite].Detail;
        Assert.Equal(refuses, detail!.Contains("neither can a file be truncated there by its name", StringComparison.Ordinal));
        Assert.Equal(abi < Landlock.AbiWithRefer,
            detail.Contains("nothing can be moved from one folder to another", StringComparison.Ordinal));

        const int readAndTruncate = 0x200;
        const nint openAt2 = 437;
        Assert.Equal(refuses ? Native.EPERM : 0, Native.ErrorOf(Native.truncate(inside, 4)));
        Assert.Equal(refuses ? Native.EPERM : 0, Native.ErrorOf(Native.open(inside, readAndTruncate, 0)));
        Assert.Equal(refuses, Native.Error(openAt2) == Native.ENOSYS);
        Assert.NotEqual(0, Native.ErrorOf(Native.truncate(outside, 4)));
        Assert.NotEqual(0, Native.ErrorOf(Native.open(outside, readAndTruncate, 0)));
        Assert.Equal("contents", File.ReadAllText(outside));

        // What a service does all day goes on: writing again opens for writing, and shortening goes by a handle.
        File.WriteAllText(inside, "new");
        using FileStream stream = new(inside, FileMode.Open, FileAccess.Write);
        stream.SetLength(1);
        Assert.Equal(1, new FileInfo(inside).Length);
    }, [abi, refuses.ToString()]);
}
