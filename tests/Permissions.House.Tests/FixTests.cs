// Every fix is named on the pages of the rules that it answers and in the list of fixes, and answers the command line alone.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Permissions.Analyzers.CodeFixes;
using Xunit;

namespace Permissions.House.Tests;

public sealed class FixTests
{
    private static readonly PermissionFix[] Fixes =
        [.. typeof(PermissionFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PermissionFix)) && !type.IsAbstract)
            .Select(type => (PermissionFix)Activator.CreateInstance(type)!)];

    public static IEnumerable<object[]> EachFix => Fixes.Select(fix => new object[] { fix.GetType().Name });

    [Theory]
    [MemberData(nameof(EachFix))]
    public void Fix_IsNamedOnItsPages(string name)
    {
        var fix = Fixes.Single(one => one.GetType().Name == name);
        Assert.All(fix.FixableDiagnosticIds,
            id => Assert.Contains($"*{Read(fix, "title")}*", House.Read($"analyzers/docs/{id}.md"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EachFix))]
    public void Fix_IsInTheList_WithItsWord(string name)
    {
        var fix = Fixes.Single(one => one.GetType().Name == name);
        var row = Assert.Single(House.Read("analyzers/docs/code-fixes.md").Split('\n'),
            line => line.StartsWith($"| *{Read(fix, "title")}* | `{Read(fix, "word")}` |", StringComparison.Ordinal));
        Assert.Equal(Read(fix, "isDefault") is true, row.Contains("| yes |", StringComparison.Ordinal));
        Assert.Equal(fix.GetFixAllProvider() is null, row.Contains("not for all at once", StringComparison.Ordinal));
    }

    [Fact]
    public void Rule_HasAtMostOneFix_ThatACommandLineAppliesUnasked() =>
        Assert.Empty(Fixes.Where(fix => Read(fix, "isDefault") is true).SelectMany(fix => fix.FixableDiagnosticIds).GroupBy(id => id)
            .Where(same => same.Count() > 1).Select(same => same.Key));

    private static object? Read(PermissionFix fix, string what) =>
        typeof(PermissionFix).GetField(what, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(fix);
}
