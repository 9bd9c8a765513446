// Every behaviour that the runtime library owes has a number, and a test named after it.
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Permissions.House.Tests;

public sealed class BehaviourTests
{
    private const int Lines = 67;

    [Fact]
    public void Line_HasATest_NamedAfterIt()
    {
        var tested = House.Sources("tests/Permissions.Tests", "tests/Permissions.Tool.Tests/Run")
            .SelectMany(file => LinesOf(House.Read(file)));
        Assert.Equal(Enumerable.Range(1, Lines), tested.Distinct().Order());
    }

    [Theory]
    [InlineData("    [Fact]\n    public void Line7_A() => X();", 7)]
    [InlineData("    [LinuxTheory]\n    [InlineData(1)]\n    public async Task Line65_A(int x)", 65)]
    [InlineData("    public void Line7_A() => X();", 0)]
    [InlineData("    // [Fact]\n    // public void Line7_A()", 0)]
    public void Line_IsReadOffTests_AndOffNothingElse(string source, int line) => Assert.Equal(line, LinesOf(source).SingleOrDefault());

    private static int[] LinesOf(string source) =>
    [
        .. Regex.Matches(source, @"^ *\[\w*(?:Fact|Theory)\b.*\n(?: *\[.*\n)* *public .*?\bLine([0-9]+)_", RegexOptions.Multiline)
            .Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
