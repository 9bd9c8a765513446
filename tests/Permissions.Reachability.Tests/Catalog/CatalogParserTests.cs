// What the catalog's grammar takes, and what it says of a line that it does not.
using System.Linq;
using Permissions.Reachability.Catalog;
using Xunit;

namespace Permissions.Reachability.Tests.Catalog;

public sealed class CatalogParserTests
{
    [Fact]
    public void Line_WithOptionsAndReason_IsRead()
    {
        var (lines, errors) = CatalogParser.Parse("f", "fs.write,fs.read  M:A.B.#ctor(System.String)  path=0   # why", isUser: true);
        Assert.Empty(errors);
        var line = Assert.Single(lines);
        Assert.Equal((CatalogVerb.Needs, "fs.write, fs.read", "M:A.B.#ctor(System.String)", 0, "why"),
            (line.Verb, line.Permissions.ToString(), line.Id, line.Ordinal("path"), line.Reason));
    }

    [Fact]
    public void EmptyLinesAndComments_SayNothing() =>
        Assert.Empty(CatalogParser.Parse("f", "\n# a comment\n   \n\t# another", isUser: true).Lines);

    [Theory]
    [InlineData("fs.wrte M:A.B.C", 0, 7, "did you mean 'fs.write'?")]
    [InlineData("fs.write", 0, 8, "names no member")]
    [InlineData("child  A.B.C", 7, 5, "is not a documentation-comment id")]
    [InlineData("child M:A.*.C", 6, 7, "'*' that is not at its end")]
    [InlineData("child M:A.B(System.String", 6, 19, "parameter list that does not end")]
    [InlineData("child M:C", 6, 3, "names a member without its type")]
    [InlineData("child M:A.B path=x", 12, 6, "takes the ordinal of a parameter")]
    [InlineData("child M:A.B colour=red", 12, 10, "is not understood here")]
    [InlineData("child M:A.B served", 12, 6, "options of 'child' are path=")]
    [InlineData("drops M:A.B path=0", 12, 6, "options of 'drops' are permissions=, entries=, part, kept, served")]
    [InlineData("joins M:A.B once", 12, 4, "'joins' takes no options")]
    [InlineData("makes M:A.B once=1", 12, 6, "options of 'makes' are calls=, once, given")]
    [InlineData("later M:A.B name", 12, 4, "options of 'later' are calls=, of=, name=, binds")]
    [InlineData("later M:A.B binds binds", 18, 5, "each at most one time")]
    [InlineData("cut M:A.B", 0, 3, "names two members")]
    public void BadLine_IsAnErrorAtItsPlace_AndTheOthersCount(string bad, int column, int length, string why)
    {
        var (lines, errors) = CatalogParser.Parse("f", "child M:A.First\n" + bad + "\nchild M:A.Last", isUser: true);
        Assert.Equal(["M:A.First", "M:A.Last"], lines.Select(line => line.Id));
        var error = Assert.Single(errors);
        Assert.Equal((1, column, length), (error.Line, error.Column, error.Length));
        Assert.Contains(why, error.Message);
    }
}
