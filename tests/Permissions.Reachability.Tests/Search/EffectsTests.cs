// Which permissions an opening call needs: decided by the constants of mode, access and options; what is unknown may be anything.
using System.Collections.Generic;
using System.IO;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Search;
using Xunit;

namespace Permissions.Reachability.Tests.Search;

public sealed class EffectsTests
{
    private static readonly CatalogLine Open =
        CatalogParser.Parse("t", "fs.open M:A.B path=0 mode=1 access=2 options=3", isUser: false).Lines[0];

    [Theory]
    [InlineData(FileMode.Open, FileAccess.Read, FileOptions.None, "fs.read")]
    [InlineData(FileMode.Open, FileAccess.Write, FileOptions.None, "fs.write")]
    [InlineData(FileMode.Open, FileAccess.ReadWrite, FileOptions.None, "fs.write, fs.read")]
    [InlineData(FileMode.OpenOrCreate, FileAccess.Read, FileOptions.None, "fs.write, fs.read")]
    [InlineData(FileMode.Create, FileAccess.Write, FileOptions.None, "fs.write")]
    [InlineData(FileMode.CreateNew, FileAccess.Write, FileOptions.None, "fs.write")]
    [InlineData(FileMode.Truncate, FileAccess.Write, FileOptions.None, "fs.write")]
    [InlineData(FileMode.Append, FileAccess.Write, FileOptions.None, "fs.write")]
    [InlineData(FileMode.Open, FileAccess.Read, FileOptions.DeleteOnClose, "fs.write, fs.read")]
    [InlineData(null, FileAccess.Read, FileOptions.None, "fs.write, fs.read")]
    [InlineData(null, FileAccess.Write, FileOptions.None, "fs.write")]
    [InlineData(FileMode.Open, null, FileOptions.None, "fs.write, fs.read")]
    [InlineData(null, null, null, "fs.write, fs.read")]
    public void Opening_NeedsWhatItsConstantsSay(FileMode? mode, FileAccess? access, FileOptions? options, string needed)
    {
        var constants = new Dictionary<int, object?> { [1] = (int?)mode, [2] = (int?)access, [3] = (int?)options };
        Assert.Equal(needed, Effects.Needed(Open, ordinal => constants[ordinal]).ToString());
    }

    [Fact]
    public void OverloadWithoutAccess_OpensForBoth_AndAppendForWritingOnly()
    {
        var line = CatalogParser.Parse("t", "fs.open M:A.B path=0 mode=1", isUser: false).Lines[0];
        Assert.Equal("fs.write, fs.read", Effects.Needed(line, _ => (int)FileMode.Open).ToString());
        Assert.Equal("fs.write", Effects.Needed(line, _ => (int)FileMode.Append).ToString());
    }
}
