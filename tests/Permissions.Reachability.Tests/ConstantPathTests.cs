// Paths compared and joined by their words alone.
using Xunit;

namespace Permissions.Reachability.Tests;

public sealed class ConstantPathTests
{
    [Theory]
    [InlineData("/srv/cache/a", "/srv/cache", true)]
    [InlineData("/srv/cache/a/b", "/srv/cache/", true)]
    [InlineData("/srv/./x/../cache/a", "/srv/cache", true)]
    [InlineData("cache\\a", "cache", true)]
    [InlineData("C:\\cache\\a", "C:/cache", true)]
    [InlineData("/srv/cache", "/srv/cache", false)]
    [InlineData("/srv/cacher/a", "/srv/cache", false)]
    [InlineData("/srv/cache/../a", "/srv/cache", false)]
    [InlineData("srv/cache/a", "/srv/cache", false)]
    [InlineData("../cache/a", "../cache", false)]
    public void PathBelowAFolder(string path, string folder, bool isBelow) => Assert.Equal(isBelow, ConstantPath.IsBelow(path, folder));

    [Theory]
    [InlineData("/srv/cache/", "/srv/cache", true)]
    [InlineData("/srv/cache/a/..", "/srv/cache", true)]
    [InlineData("/srv/cache", "srv/cache", false)]
    public void SamePlace(string path, string other, bool isSame) => Assert.Equal(isSame, ConstantPath.IsSame(path, other));

    [Theory]
    [InlineData(new[] { "/srv", "cache", "a" }, "/srv/cache/a")]
    [InlineData(new[] { "/", "cache" }, "//cache")]
    [InlineData(new[] { "cache", "", "a" }, "cache/a")]
    [InlineData(new[] { "/srv", "/etc" }, null)]
    [InlineData(new[] { "srv", "C:\\etc" }, null)]
    public void Parts_AreJoined(string[] parts, string? path) => Assert.Equal(path, ConstantPath.Join(parts));
}
