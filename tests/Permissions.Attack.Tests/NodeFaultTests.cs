// What Node's permission drop takes in silence, ours refuses aloud and changes nothing.
using System;
using Xunit;

namespace Permissions.Attacks;

public class NodeFaultTests
{
    [Theory]
    [InlineData("fs.wirte")]
    [InlineData("fs.Write")]
    [InlineData("fs.*")]
    [InlineData("")]
    public void MisspeltScope_InDropAndHas_Throws(string scope)
    {
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop(scope));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Drop("worker," + scope));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Has(scope));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Has(scope, "/x"));
        AssertNothingChanged();
    }

    [Theory]
    [InlineData(Permission.FileSystemWrite)]
    [InlineData(Permission.FileSystem)]
    [InlineData(Permission.ChildProcess)]
    [InlineData(Permission.Environment)]
    public void EmptyReference_InDropAndHas_Throws(Permission permission)
    {
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropResource(permission, ""));
        Assert.Throws<ArgumentException>(() => ProcessPermissions.Has(permission, ""));
        AssertNothingChanged();
    }

    private static void AssertNothingChanged() =>
        Assert.All(ProcessPermissions.Status.Standings, static standing => Assert.True(standing.IsHeld));
}
