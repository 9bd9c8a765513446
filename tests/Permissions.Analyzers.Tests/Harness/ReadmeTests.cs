// The table of this project's README: every item is in it, and every class that it names exists.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Permissions.Analyzers.Tests.Harness;

public sealed class ReadmeTests
{
    private static readonly string Tests = Path.Combine(
        typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!,
            "tests");

    private static readonly string[] Rows =
        [.. File.ReadAllLines(Path.Combine(Tests, "Permissions.Analyzers.Tests", "README.md"))
            .Where(line => Regex.IsMatch(line, @"^\| \d+ \|"))];

    [Fact]
    public void Item_EachOfThem_HasARow() =>
        Assert.Equal(Enumerable.Range(20, 25).Select(item => $"{item}"), Rows.Select(row => row.Split('|')[1].Trim()));

    [Fact]
    public void Item_HasAClass_OrIsOpenWithAReason() =>
        Assert.All(Rows, row => Assert.True(Classes(row).Any() || row.Contains("| open: ", StringComparison.Ordinal), row));

    [Fact]
    public void Class_ThatIsNamed_Exists()
    {
        var declared = Directory.EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension)
            .ToHashSet();
        Assert.All(Rows.SelectMany(Classes), name => Assert.Contains(name, declared));
    }

    private static IEnumerable<string> Classes(string row) =>
        Regex.Matches(row.Split('|')[3], @"`([A-Z]\w+)`").Select(name => name.Groups[1].Value);
}
