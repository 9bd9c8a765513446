// What Drop, Has and Demand make of names, nothing, and words that mean nothing.
using System;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Drops;

public class ArgumentTests
{
    [Theory]
    [InlineData("fs.wirte", "fs.write")]
    [InlineData("FS.WRITE", "fs.write")]
    [InlineData("children", "child")]
    [InlineData("net.connnect", "net.connect")]
    [InlineData("", "fs")]
    public void Line4_UnknownName_NearestIsNamed(string name, string nearest)
    {
        Assert.Contains($"'{nearest}'", Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop(name)).Message);
        Assert.Contains($"'{nearest}'", Assert.Throws<ArgumentException>(() => ProcessPermissions.Has(name)).Message);
        Assert.Contains($"'{nearest}'", Assert.Throws<ArgumentException>(() => ProcessPermissions.Has(name, "/x")).Message);
    }

    [Fact]
    public void Line5_NullAndEmptyResource_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => ProcessPermissions.Has(Permission.FileSystemWrite, null!));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Has(Permission.FileSystemWrite, ""));
        Assert.Throws<ArgumentNullException>(() => ProcessPermissions.DropResource(Permission.FileSystemWrite, null!));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropResource(Permission.FileSystemWrite, ""));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropResource(Permission.ChildProcess, ""));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropExcept(Permission.FileSystemWrite, [""]));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite), "A refused argument dropped something.");
        Assert.True(ProcessPermissions.Has(Permission.ChildProcess));
    }

    [Fact]
    public void Drop_NothingNoneAndUnknownBits_Throw()
    {
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop(Permission.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessPermissions.Drop((Permission)(1 << 20)));
        Assert.Throws<ArgumentNullException>(() => ProcessPermissions.Drop((string)null!));
        Assert.Throws<ArgumentNullException>(() => ProcessPermissions.DropExcept(Permission.FileSystemWrite, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessPermissions.Has((Permission)(1 << 20)));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropExcept(Permission.FileSystemWrite, []));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropExcept(Permission.ChildProcess, ["/tmp"]));
    }

    [Theory]
    [InlineData("fs.write", Permission.FileSystemWrite)]
    [InlineData("child", Permission.ChildProcess)]
    [InlineData("worker", Permission.Worker)]
    [InlineData("fs.read", Permission.FileSystemRead)]
    [InlineData("net.connect", Permission.NetworkConnect)]
    [InlineData("net.listen", Permission.NetworkListen)]
    [InlineData("env", Permission.Environment)]
    [InlineData("addon", Permission.NativeCode)]
    [InlineData("dynamic", Permission.DynamicCode)]
    [InlineData("inspector", Permission.Diagnostics)]
    [InlineData("fs", Permission.FileSystem)]
    [InlineData("net", Permission.Network)]
    public void ShortName_IsThePermission(string name, Permission permission)
    {
        Assert.Equal(permission, PermissionName.Parse(name));
        Assert.Equal(name, PermissionName.Of(permission));
        Assert.True(ProcessPermissions.Has(name));
    }

    [Fact]
    public void SeveralNames_AreSeparatedByCommas_AndEachWrongOneIsNamed()
    {
        Assert.Equal(Permission.FileSystemWrite | Permission.ChildProcess, PermissionName.Parse("fs.write, child"));
        Assert.True(PermissionName.TryParse("net,child", out Permission both));
        Assert.Equal(Permission.Network | Permission.ChildProcess, both);
        Assert.False(PermissionName.TryParse("fs.write,", out Permission none));
        Assert.Equal(Permission.None, none);
        Assert.False(PermissionName.TryParse(null, out _));
        string message = Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop("fs.wrte,child,wrker")).Message;
        Assert.Contains("'fs.wrte'", message);
        Assert.Contains("'wrker'", message);
        Assert.DoesNotContain("no permission 'child'", message);
        Assert.True(ProcessPermissions.Has("child"));
    }

    [Fact]
    public void Demand_SeveralBits_FirstDroppedIsNamed() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.Drop(Permission.FileSystemRead | Permission.Worker, new DropOptions { Enforcement = Enforcement.GuardOnly });
        PermissionDeniedException denied = Assert.Throws<PermissionDeniedException>(
            () => GuardServices.Demand(Permission.FileSystemWrite | Permission.Worker | Permission.FileSystemRead, "/x"));
        Assert.Equal(Permission.Worker, denied.Permission);
        Assert.Equal("/x", denied.Resource);
        GuardServices.Demand(Permission.FileSystemWrite | Permission.ChildProcess);
        Assert.Null(GuardServices.Denied(Permission.FileSystemWrite, "/x"));
        Assert.NotNull(GuardServices.Denied(Permission.FileSystem, "/x"));
    });
}
