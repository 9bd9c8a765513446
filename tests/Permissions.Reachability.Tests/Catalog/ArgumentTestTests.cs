// Tests of constants in a line of the catalog: what is read, what holds, and what cannot be read.
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Search;
using Xunit;

namespace Permissions.Reachability.Tests.Catalog;

public sealed class ArgumentTestTests
{
    [Theory]
    [InlineData("0=3", 3, true)]
    [InlineData("0=3", 2, false)]
    [InlineData("0=3", null, false)]
    [InlineData("0=3", "3", false)]
    [InlineData("0=1", true, true)]
    [InlineData("0&2", 10, true)]
    [InlineData("0&2", 8, false)]
    [InlineData("0=1|0=3", 3, true)]
    [InlineData("0=3,1=1", 3, false)]
    [InlineData("0~Mode=Memory", "Data Source=x; mode = memory", true)]
    [InlineData("0~Mode=Memory", "Data Source=x;Mode=MemoryMapped", false)]
    [InlineData("0~Mode=Memory", "Data Source='x;Mode=Memory'", false)]
    [InlineData("0~Data Source=:memory:", "Data Source=:memory:", true)]
    [InlineData("0~Mode=Memory", null, false)]
    public void Constant_IsWhatTheTestAsksFor(string test, object? constant, bool holds) =>
        Assert.Equal(holds, ArgumentTest.Holds(test, ordinal => ordinal == 0 ? constant : null));

    [Theory]
    [InlineData("fs.write M:N.T.M when=\"0=1\"", 1, "fs.write")]
    [InlineData("fs.write M:N.T.M when=\"0=1\"", null, "")]
    [InlineData("fs.write M:N.T.M unless=\"0=1\"", 1, "")]
    [InlineData("fs.write M:N.T.M unless=\"0=1\"", null, "fs.write")]
    [InlineData("fs.write,fs.read M:N.T.M reads=\"0=1\"", 1, "fs.read")]
    [InlineData("fs.write,fs.read M:N.T.M reads=\"0=1\"", null, "fs")]
    public void Line_NeedsWhatItsTestsSay(string line, object? constant, string needed) =>
        Assert.Equal(needed.Length == 0 ? PermissionSet.None : PermissionSet.TryParse(needed, out var set) ? set : default,
            Effects.Needed(Assert.Single(CatalogParser.Parse("a.txt", line, isUser: true).Lines), _ => constant));

    [Theory]
    [InlineData("when=")]
    [InlineData("unless=\"Mode=Memory\"")]
    [InlineData("reads=\"0=Open\"")]
    public void Test_ThatCannotBeRead_IsAnErrorOfItsLine(string option) =>
        Assert.Contains("takes tests of constants",
            Assert.Single(CatalogParser.Parse("a.txt", "fs.write M:N.T.M " + option, isUser: true).Errors).Message);
}
