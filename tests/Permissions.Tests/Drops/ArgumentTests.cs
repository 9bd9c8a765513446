// What Drop, Has and Demand make of names, nothing, and words that mean nothing.
using System;
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
        Assert.Throws<ArgumentNullException>(() => ProcessPermissions.Drop(Permission.FileSystemWrite, (string)null!));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop(Permission.FileSystemWrite, ""));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop(Permission.ChildProcess, ""));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropExcept(Permission.FileSystemWrite, ""));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite), "A refused argument dropped something.");
        Assert.True(ProcessPermissions.Has(Permission.ChildProcess));
    }

    [Fact]
    public void Drop_NothingNoneAndUnknownBits_Throw()
    {
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop(Array.Empty<Permission>()));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop(Array.Empty<string>()));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop(Permission.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessPermissions.Drop((Permission)(1 << 20)));
        Assert.Throws<ArgumentNullException>(() => ProcessPermissions.Drop((Permission[])null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessPermissions.Has((Permission)(1 << 20)));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropExcept(Permission.FileSystemWrite));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropExcept(Permission.ChildProcess, "/tmp"));
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
        Assert.Equal(permission, PermissionNames.Parse(name, "name"));
        Assert.Equal(name, PermissionNames.Of(permission));
        Assert.True(ProcessPermissions.Has(name));
    }

    [Fact]
    public void Demand_SeveralBits_FirstDroppedIsNamed() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.Drop(Enforcement.GuardOnly, Permission.FileSystemRead, Permission.Worker);
        PermissionDeniedException denied = Assert.Throws<PermissionDeniedException>(
            () => ProcessPermissions.Demand(Permission.FileSystemWrite | Permission.Worker | Permission.FileSystemRead, "/x"));
        Assert.Equal(Permission.Worker, denied.Permission);
        Assert.Equal("/x", denied.Resource);
        ProcessPermissions.Demand(Permission.FileSystemWrite | Permission.ChildProcess);
        Assert.Null(ProcessPermissions.Denied(Permission.FileSystemWrite, "/x"));
        Assert.NotNull(ProcessPermissions.Denied(Permission.FileSystem, "/x"));
    });
}
