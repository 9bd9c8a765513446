// The fix "Write the test": the test that asserts what an application drops, in the words of the project's test framework.
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.CodeFixes.TestedDrops;
using Permissions.Analyzers.TestedDrops;
using Permissions.Analyzers.Tests.Harness;
using Permissions.Analyzers.Tests.TestedDrops;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class WriteTestTests
{
    [Theory]
    [InlineData("Xunit", "Fact")]
    [InlineData("NUnit.Framework", "Test")]
    [InlineData("Microsoft.VisualStudio.TestTools.UnitTesting", "TestMethod")]
    public Task Test_IsWritten_BehindTheOthers(string space, string attribute) => Fixes($$"""
        using {{space}};

        public class OrderTests
        {
            [{{attribute}}]
            public void {|PERM2010:First|}()
            {
            }
        }
        """, $$"""
        using System.Threading.Tasks;
        {{string.Join("\n", new[] { space, "Permissions", "Permissions.Testing" }.Order().Select(name => $"using {name};"))}}

        public class OrderTests
        {
            [{{attribute}}]
            public void First()
            {
            }

            [{{attribute}}]
            public async Task Orders_Api_Drops_WhatServingDoesNotNeed()
            {
                await using var application = await DroppedApplication.StartAsync("Orders.Api");
                await PermissionAssert.DroppedAsync(application, Permission.FileSystemWrite | Permission.ChildProcess);
            }
        }
        """, space, attribute);

    [Fact]
    public Task TestOfThatName_IsNotWrittenAgain()
    {
        const string source = """
            public class OrderTests
            {
                [Xunit.Fact]
                public void {|PERM2010:Orders_Api_Drops_WhatServingDoesNotNeed|}()
                {
                }
            }
            """;
        return Fixes(source, source, "Xunit", "Fact");
    }

    private static Task Fixes(string before, string after, string space, string attribute)
    {
        var framework = $"namespace {space} {{ public class {attribute}Attribute : System.Attribute; }}";
        var test = new FixTest<UnassertedDropAnalyzer, WriteTestFix>();
        test.TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
        test.TestState.AdditionalReferences.Add(References.Testing);
        test.TestState.AdditionalFiles.Add(ReferencedApplication.Facts("Orders.Api", "Program.<Main>$(System.String[])",
            Permission.FileSystemWrite, Permission.ChildProcess));
        test.TestState.Sources.Add(before);
        test.TestState.Sources.Add(framework);
        test.FixedState.Sources.Add(after);
        test.FixedState.Sources.Add(framework);
        return test.RunAsync();
    }
}
