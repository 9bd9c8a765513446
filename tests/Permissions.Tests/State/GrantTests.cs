// Grants from the host, and what Has and Drop make of them, line by line of the list of behaviours.
using System;
using System.IO;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.State;

public class GrantTests
{
    private const string Granted = "PERMISSIONS_GRANTED";

    [Fact]
    public void Line1_Has_TrueOnlyIfAllIsGranted()
    {
        ChildProcess.Run(static () =>
        {
            foreach (Permission leaf in PermissionName.Leaves(PermissionName.All))
                Assert.True(ProcessPermissions.Has(leaf));
        }, (Granted, null));
        ChildProcess.Run(static () =>
        {
            Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite)); // only a path of it
            Assert.True(ProcessPermissions.Has(Permission.FileSystemRead));
            Assert.True(ProcessPermissions.Has(Permission.ChildProcess));
            Assert.False(ProcessPermissions.Has(Permission.Worker)); // not named
        }, (Granted, "fs.write=/data;fs.read;child"));
    }

    [Fact]
    public void Line2_HasResource_TrueOnlyIfAGrantCoversTheCanonicalPath() => ChildProcess.Run(static () =>
    {
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite, "/data"));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite, "/data/deep/below"));
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite, "/etc/passwd"));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite, "/var/log"));
        Assert.True(ProcessPermissions.Has("fs.read", "/anything"));

        // A link below a grant that leads out is judged by where it leads.
        string inside = ChildProcess.Own("inside");
        Directory.CreateDirectory(inside);
        File.CreateSymbolicLink(Path.Combine(inside, "out"), "/etc");
        ProcessPermissions.DropExcept(Permission.FileSystemRead, [inside], new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.True(ProcessPermissions.Has("fs.read", Path.Combine(inside, "own")));
        Assert.False(ProcessPermissions.Has("fs.read", Path.Combine(inside, "out/passwd")));
        Assert.NotNull(GuardServices.Denied(Permission.FileSystemRead, Path.Combine(inside, "out/passwd")));
    }, (Granted, "fs.write=/data;fs.write=/var;fs.read"));

    [Fact]
    public void Line3_HasFileSystem_NeedsBothLeaves() => ChildProcess.Run(static () =>
    {
        Assert.True(ProcessPermissions.Has(Permission.FileSystem));
        ProcessPermissions.Drop(Permission.FileSystemRead, new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.False(ProcessPermissions.Has(Permission.FileSystem));
        Assert.False(ProcessPermissions.Has(Permission.FileSystem, "/x"));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite, "/x"));
    });

    [Fact]
    public void Line6_AfterDrop_NothingIsHeldForEver() => ChildProcess.Run(static () =>
    {
        foreach (Permission leaf in PermissionName.Leaves(PermissionName.All))
        {
            ProcessPermissions.Drop(leaf, new DropOptions { Enforcement = Enforcement.GuardOnly });
            for (int again = 0; again < 3; again++)
            {
                Assert.False(ProcessPermissions.Has(leaf));
                Assert.False(ProcessPermissions.Has(leaf, "/"));
                Assert.False(ProcessPermissions.Has(leaf, "anything"));
                Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(leaf, "/x"));
                Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(leaf));
            }
        }
    });

    [Fact]
    public void Line7_SecondDrop_ReportsAlreadyDropped() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.Drop(Permission.Worker, new DropOptions { Enforcement = Enforcement.GuardOnly });
        DropResult second = ProcessPermissions.Drop(Permission.Worker | Permission.DynamicCode,
            new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.Equal(DropChange.AlreadyDropped, second[Permission.Worker].Change);
        Assert.Equal(DropChange.Dropped, second[Permission.DynamicCode].Change);
        Assert.False(second.WasAlreadyDropped);
        Assert.True(
            ProcessPermissions.Drop(Permission.Worker | Permission.DynamicCode,
                new DropOptions { Enforcement = Enforcement.GuardOnly }).WasAlreadyDropped);
        Assert.Contains("already dropped", ProcessPermissions.Drop("worker").ToString());
    });

    [Fact]
    public void Line8_DroppingFs_DropsBothAndOneLeavesTheOther() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.Drop(Permission.NetworkListen, new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.True(ProcessPermissions.Has(Permission.NetworkConnect));
        Assert.False(ProcessPermissions.Has(Permission.NetworkListen));
        DropResult both = ProcessPermissions.Drop(Permission.FileSystem, new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.Equal(2, both.Outcomes.Count);
        Assert.False(ProcessPermissions.Has(Permission.FileSystemRead));
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.True(ProcessPermissions.Has(Permission.ChildProcess));
    });

    [Fact]
    public void Line9_DroppingAGrantedFolder_RevokesAllBelowOthersSurvive() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.DropResource(Permission.FileSystemWrite, "/data");
        Assert.Equal(DropChange.Narrowed, result[Permission.FileSystemWrite].Change);
        Assert.False(ProcessPermissions.Has("fs.write", "/data"));
        Assert.False(ProcessPermissions.Has("fs.write", "/data/deep/file"));
        Assert.False(ProcessPermissions.Has("fs.write", "/data/nested")); // granted on its own, but below
        Assert.True(ProcessPermissions.Has("fs.write", "/logs/today"));

        Assert.Equal(DropChange.Dropped,
            ProcessPermissions.DropResource(Permission.FileSystemWrite, "/logs")[Permission.FileSystemWrite].Change);
        Assert.False(ProcessPermissions.Has("fs.write", "/logs/today"));
    }, (Granted, "fs.write=/data;fs.write=/data/nested;fs.write=/logs"));

    [Fact]
    public void Line10_DroppingWhatIsNoGrantOfItsOwn_IsNeverSilent() => ChildProcess.Run(static () =>
    {
        DropResult inside = ProcessPermissions.DropResource(Permission.FileSystemWrite, "/data/secret");
        Assert.Equal(DropChange.Narrowed, inside[Permission.FileSystemWrite].Change);
        Assert.Contains("carved out", inside[Permission.FileSystemWrite].Detail);
        Assert.False(ProcessPermissions.Has("fs.write", "/data/secret/a"));
        Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.FileSystemWrite, "/data/secret/a"));
        Assert.True(ProcessPermissions.Has("fs.write", "/data/open"));
        GuardServices.Demand(Permission.FileSystemWrite, "/data/open");

        DropResult outside = ProcessPermissions.DropResource(Permission.FileSystemWrite, "/elsewhere");
        Assert.Equal(DropChange.NotHeld, outside[Permission.FileSystemWrite].Change);
        Assert.Contains("never granted", outside.ToString());
        Assert.Equal(DropChange.AlreadyDropped,
            ProcessPermissions.DropResource(Permission.FileSystemWrite, "/data/secret/a")[Permission.FileSystemWrite].Change);
    }, (Granted, "fs.write=/data"));

    [Fact]
    public void Line11_UnderAWholeGrant_ThePathIsCarvedOut() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.DropResource(Permission.FileSystemRead, "/etc/ssl");
        Assert.Equal(DropChange.Narrowed, result[Permission.FileSystemRead].Change);
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.False(ProcessPermissions.Has(Permission.FileSystemRead)); // no longer all of it
        Assert.False(ProcessPermissions.Has("fs.read", "/etc/ssl/private"));
        Assert.True(ProcessPermissions.Has("fs.read", "/etc/hosts"));
        Assert.True(ProcessPermissions.Has("fs.read", "/etc/ssla"));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));

        DropResult word = ProcessPermissions.DropResource(Permission.Environment, "SECRET");
        Assert.Equal(DropChange.Narrowed, word[Permission.Environment].Change);
        Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.Environment, "SECRET"));
        GuardServices.Demand(Permission.Environment, "HOME");
        Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.Environment)); // all variables at once
    });

    [Fact]
    public void Line12_FolderAndFileGrantedFileDropped_ResultSaysStillCovered() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.DropResource(Permission.FileSystemWrite, "/data/file");
        Assert.Equal(DropChange.StillCovered, result[Permission.FileSystemWrite].Change);
        Assert.Contains("'/data' still covers it", result.ToString());
        Assert.True(ProcessPermissions.Has("fs.write", "/data/file"));
    }, (Granted, "fs.write=/data;fs.write=/data/file"));

    [Fact]
    public void Line13_GrantMadeBeforeItsFolderExisted_DroppedByTheSameWords()
    {
        using TempFolder folder = new();
        ChildProcess.Run(static arguments =>
        {
            string late = arguments[0];
            Assert.True(ProcessPermissions.Has("fs.write", Path.Combine(late, "x")));
            Directory.CreateDirectory(late + "-real");
            File.CreateSymbolicLink(late, late + "-real"); // now the words lead elsewhere
            DropResult result = ProcessPermissions.DropResource(Permission.FileSystemWrite, late);
            Assert.Equal(DropChange.Dropped, result[Permission.FileSystemWrite].Change);
            Assert.False(ProcessPermissions.Has("fs.write", Path.Combine(late, "x")));
        }, [folder["late"]], (Granted, $"fs.write={folder["late"]}"));
    }

    [Theory]
    [InlineData("/data/")]
    [InlineData("/data/.")]
    [InlineData("/data//")]
    [InlineData("/data/x/..")]
    [InlineData("/./data")]
    [InlineData("../../../../../../../../data")]
    public void Line14_SpellingsOfOnePath_AreOneInGrantHasAndDrop(string spelling) => ChildProcess.Run(static arguments =>
    {
        string words = arguments[0];
        Assert.True(ProcessPermissions.Has("fs.read", "/data"));
        Assert.True(ProcessPermissions.Has("fs.write", words));
        GuardServices.Demand(Permission.FileSystemWrite, words);
        Assert.Equal(DropChange.Dropped,
            ProcessPermissions.DropResource(Permission.FileSystemWrite, words)[Permission.FileSystemWrite].Change);
        Assert.False(ProcessPermissions.Has("fs.write", "/data"));
    }, [spelling], (Granted, $"fs.read={spelling};fs.write=/data"));

    [Fact]
    public void Line15_SlowDoesNotGrantSlower() => ChildProcess.Run(static () =>
    {
        Assert.True(ProcessPermissions.Has("fs.write", "/slow/x"));
        Assert.False(ProcessPermissions.Has("fs.write", "/slower"));
        Assert.False(ProcessPermissions.Has("fs.write", "/slo"));
        Assert.NotNull(GuardServices.Denied(Permission.FileSystemWrite, "/slower/x"));
        Assert.Equal(DropChange.NotHeld,
            ProcessPermissions.DropResource(Permission.FileSystemWrite, "/slower")[Permission.FileSystemWrite].Change);
    }, (Granted, "fs.write=/slow"));

    [Fact]
    public void Line21_Configuration_CanOnlyNarrowWhatTheHostGranted() => ChildProcess.Run(static () =>
    {
        Environment.SetEnvironmentVariable(Granted, "fs.write;child");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/"], new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.False(ProcessPermissions.Has("fs.write", "/tmp"));
        Assert.False(ProcessPermissions.Has(Permission.ChildProcess));
        Assert.True(ProcessPermissions.Has("fs.write", "/var/x"));
        DropResult narrower = ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/var/log", "/etc"],
            new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.Equal(DropChange.Narrowed, narrower[Permission.FileSystemWrite].Change);
        Assert.True(ProcessPermissions.Has("fs.write", "/var/log/x"));
        Assert.False(ProcessPermissions.Has("fs.write", "/var/x"));
        Assert.False(ProcessPermissions.Has("fs.write", "/etc/x"));
    }, (Granted, "fs.write=/var"));

    [Fact]
    public void HostGrants_UnknownName_IsAnErrorAtOnce() => ChildProcess.Run(static () =>
    {
        Exception? thrown = Record.Exception(() => ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.Contains("'fs.write'",
            Assert.IsType<ArgumentException>(Assert.IsType<TypeInitializationException>(thrown).InnerException).Message);
    }, (Granted, "fs.wirte=/data"));

    [Fact]
    public void Line22_DropThatFails_ChangesNothingAndMayBeRetried() => ChildProcess.Run(static () =>
    {
        KernelLayer real = KernelLayer.Current;
        KernelLayer.Current = new FailingKernel();
        Assert.Throws<KernelEnforcementException>(() =>
            ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess,
                new DropOptions { Enforcement = Enforcement.Required }));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));
        GuardServices.Demand(Permission.ChildProcess);
        Assert.Equal(0, Guard.Watched);
        Assert.Throws<FileNotFoundException>(() => ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/tmp", "/no/such/folder"]));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));

        KernelLayer.Current = real;
        DropResult retried = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
        Assert.False(retried.WasAlreadyDropped);
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite));
    });

    private sealed class FailingKernel : KernelLayer
    {
        public override string Description => "fails";

        public override string? WhyNot(Permission leaf, bool withPaths) => null;

        public override string? GapOf(Permission leaf, bool withPaths, Permission whole) => null;

        public override string? Apply(KernelDrop drop) => throw new KernelEnforcementException("made to fail");

        public override System.Collections.Generic.IReadOnlyList<OpenHandle> StillOpen(Permission permissions,
            Func<string, bool> isKept) => [];
    }
}
