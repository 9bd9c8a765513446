// Named sets of permissions: the library and the analysis read the same file the same way, and a wrong one says where and why.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Permissions.Reachability.Catalog;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.State;

public class NamedSetTests
{
    [Fact]
    public void Set_IsDroppedByItsName_AsOthersAre() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.Drop("serve,env");
        Assert.Equal([Permission.ChildProcess, Permission.Worker, Permission.Environment],
            result.Outcomes.Select(static one => one.Permission));
        Assert.False(ProcessPermissions.Has("serve"));
        Assert.Equal(Permission.ChildProcess | Permission.Worker, PermissionName.Parse("serve"));
    });

    [Fact]
    public void UnknownName_IsRefused_WithTheNearestSet_AndNothingIsDropped()
    {
        ArgumentException wrong = Assert.Throws<ArgumentException>(static () => ProcessPermissions.Drop("srve"));
        Assert.StartsWith("There is no permission 'srve'. Did you mean 'serve'? Known are fs.write, ", wrong.Message);
        Assert.Contains("The sets of permissions.json are serve.", wrong.Message);
        Assert.True(ProcessPermissions.Has(Permission.ChildProcess));
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{ "allow-child": true, "more": [{ "deep": [1, -2.5e3, null] }, "x"] }""", "")]
    [InlineData("""{ "sets": {} }""", "")]
    [InlineData("""{ "sets": { "serve": ["fs.write", "child"], "jobs": ["net"], } }""", "jobs=net serve=fs.write, child")]
    [InlineData("{\n  // why\n  \"sets\": { /* and */ \"serve\": [ \"fs\" ] }\n}\n", "serve=fs")]
    [InlineData("\uFEFF{ \"sets\": { \"serve\": [\"env\"] } }", "serve=env")]
    [InlineData("{ \"sets\": {\n\"serve\": [\"fs.wite\"] } }", "2: 'fs.wite' is not a permission")]
    [InlineData("{ \"sets\": {\n\n\"serve\": [] } }", "3: the set 'serve' names no permission.")]
    [InlineData("{ \"sets\": { \"child\": [\"env\"] } }", "1: 'child' cannot be the name of a set")]
    [InlineData("{ \"sets\": { \"a\": [\"env\"],\n\"a\": [\"child\"] } }", "2: the set 'a' is there twice.")]
    [InlineData("{ \"sets\": { \"a\": [\"env\"],\n\"b\": [\"chld\"] } }", "2: 'chld' is not a permission")]
    [InlineData("{ \"sets\": { \"a,b\": [\"env\"] } }", "1: 'a,b' cannot be the name of a set")]
    [InlineData("{ \"sets\": { \"serve\": \"env\" } }", "1: '[' is expected here")]
    [InlineData("{ \"sets\": { \"serve\": [true] } }", "1: ")]
    [InlineData("{ \"sets\": [] }", "1: '{' is expected here")]
    [InlineData("[]", "1: '{' is expected here")]
    [InlineData("{ \"sets\": {\n \"serve\": [\"env\" }", "2: ")]
    [InlineData("{ \"sets\": { \"serve\": [\"env\"] } } more", "1: ")]
    [InlineData("{ \"sets\": { \"serve\": [\"env\"] }", "")]
    [InlineData("", "1: ")]
    public void File_MeansTheSame_ToTheLibrary_AndToTheAnalysis(string text, string expected)
    {
        NamedSets library = NamedSets.Parse("permissions.json", Encoding.UTF8.GetBytes(text));
        (IReadOnlyList<CatalogLine> lines, IReadOnlyList<CatalogError> errors) =
            CatalogParser.Parse("permissions.json", text.TrimStart('\uFEFF'), isUser: true);
        if (expected.Contains(": ", StringComparison.Ordinal) || text is "{ \"sets\": { \"serve\": [\"env\"] }")
        {
            Assert.Empty(library.Sets);
            Assert.Empty(lines);
            Assert.StartsWith(
                expected.Length == 0 ? "permissions.json(" : $"permissions.json({expected.Replace(": ", "): ", StringComparison.Ordinal)}",
                library.Fault);
            Assert.StartsWith(expected, $"{errors[0].Line + 1}: {errors[0].Message}");
            return;
        }

        Assert.Null(library.Fault);
        Assert.Empty(errors);
        Assert.Equal(expected, string.Join(' ',
            library.Sets.OrderBy(static set => set.Key).Select(static set => $"{set.Key}={PermissionName.Of(set.Value)}")));
        Assert.Equal(library.Sets.OrderBy(static set => set.Key).Select(static set => (set.Key, (int)set.Value)),
            lines.OrderBy(static line => line.Id).Select(static line => (line.Id, line.Permissions.Bits)));
    }
}
