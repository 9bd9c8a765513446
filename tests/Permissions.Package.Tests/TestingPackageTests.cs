// The testing package as a user meets it: with each test framework, under each of its runners, against a service that drops.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class TestingPackageTests(PackedPackages packages)
{
    private const string Service = """
        using Permissions;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/orders", () => File.WriteAllText(Path.Combine(Path.GetTempPath(), "order"), "tea"));
        app.MapGet("/", () => "hello");
        ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
        app.Run();
        """;

    private static readonly (string, string) Sdk = ("Microsoft.NET.Test.Sdk", "18.0.1");

    // The same tests in the words of each framework.
    private static string Tests(string space, string ofClass, string test, string isTrue) => $$"""
        using Permissions;
        using Permissions.Testing;
        using {{space}};

        {{ofClass}}
        public class Drops
        {
            [{{test}}]
            public Task Body_IsDenied() => PermissionAssert.DeniedAsync(static () => File.WriteAllText("/tmp/never", ""), Permission.FileSystemWrite);

            [{{test}}]
            public async Task Body_ComesBack()
            {
                var result = await DroppedProcess.RunAsync(static () => Environment.ProcessId, Permission.ChildProcess);
                {{isTrue}}(result.Value != Environment.ProcessId);
                {{isTrue}}(result.Denials.Count == 0);
            }

            [{{test}}]
            public async Task AssertThatDoesNotHold_Fails()
            {
                var isThrown = false;
                try { await PermissionAssert.DeniedAsync(static () => { }, Permission.FileSystemWrite); }
                catch (PermissionAssertException) { isThrown = true; }
                {{isTrue}}(isThrown);
            }

            [{{test}}]
            public async Task Service_TellsItsDenials()
            {
                await using var service = await DroppedApplication.StartAsync("Service");
                {{isTrue}}(await service.Client.GetStringAsync("/") == "hello");
                await PermissionAssert.DeniedAsync(service, static client => client.PostAsync("/orders", null), Permission.FileSystemWrite);
                await PermissionAssert.DroppedAsync(service, Permission.FileSystemWrite | Permission.ChildProcess);
                {{isTrue}}(service.Denials[0].Request == "POST /orders");
                {{isTrue}}(await service.StopAsync() == 0);
            }
        }
        """;

    public static IEnumerable<object[]> Frameworks =>
    [
        ["xunit v2", Tests("Xunit", "", "Fact", "Assert.True"), "",
            new[] { Sdk, ("xunit", "2.9.3"), ("xunit.runner.visualstudio", "3.1.5") }, false],
        ["xunit v3", Tests("Xunit", "", "Fact", "Assert.True"), "<OutputType>Exe</OutputType>",
            new[] { Sdk, ("xunit.v3", "2.0.3"), ("xunit.runner.visualstudio", "3.1.5") }, true],
        ["NUnit", Tests("NUnit.Framework", "", "Test", "Assert.That"), "",
            new[] { Sdk, ("NUnit", "4.4.0"), ("NUnit3TestAdapter", "5.2.0") }, false],
        ["MSTest", Tests("Microsoft.VisualStudio.TestTools.UnitTesting", "[TestClass]", "TestMethod", "Assert.IsTrue"), "",
            new[] { Sdk, ("MSTest.TestFramework", "4.0.2"), ("MSTest.TestAdapter", "4.0.2") }, true],
    ];

    /// <param name="isProgram">Whether the tests are a program of their own as well (Microsoft.Testing.Platform).</param>
    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task Tests_PassUnderEachRunner(string framework, string tests, string properties, (string, string)[] of, bool isProgram)
    {
        var project = await packages.CreateTestsAsync(Service, tests, properties, of);
        var run = (await Dotnet.RunAsync(project.Folder, "test", "--nologo", "-nodeReuse:false")).Succeeded();
        Assert.True(run.Output.Contains("Passed:     4", StringComparison.Ordinal), framework + ": " + run.Output);
        if (!isProgram)
            return;
        foreach (var made in new[] { "bin", "obj" })
            Directory.Delete(Path.Combine(project.Folder, made), recursive: true); // as a program MSTest is built from other files
        var published = Path.Combine(project.Folder, "published");
        // others have no such property
        (await Dotnet.RunAsync(project.Folder, "publish", "--nologo", "-nodeReuse:false", "-c", "Debug", "-o", published,
            "-p:EnableMSTestRunner=true")).Succeeded();
        foreach (var place in new[] { Path.Combine(project.Folder, "bin", "Debug", "net10.0"), published })
        {
            var program = await Dotnet.RunAsync(place, Path.Combine(place, "Tests.dll"));
            Assert.True(program.ExitCode == 0
                && System.Text.RegularExpressions.Regex.IsMatch(program.Output, @"(?i)\b(total: 4|succeeded: 4)\b"),
                $"{framework} in {place}: {program.Output}");
        }
    }

    [Fact]
    public async Task DropThatNoTestAsserts_IsReported_AndTheWrittenTestPasses()
    {
        var project = await packages.CreateTestsAsync(Service, """
            using NUnit.Framework;

            public class Drops
            {
                [Test]
                public void Nothing()
                {
                }
            }
            """, "", Sdk, ("NUnit", "4.4.0"), ("NUnit3TestAdapter", "5.2.0"));
        await File.WriteAllTextAsync(Path.Combine(project.Folder, ".editorconfig"),
            "root = true\n[*.cs]\ndotnet_diagnostic.PERM2010.severity = warning\n");
        var before = (await project.BuildAsync()).Succeeded();
        Assert.Contains("Program.cs(6,17): warning PERM2010: 'Service' drops fs.write, child at Program.cs:6, and no test asserts it.",
            before.Output);
        (await Dotnet.RunAsync(project.Folder, "format", "analyzers", "Tests.csproj", "--no-restore", "--diagnostics", "PERM2010"))
            .Succeeded();
        Assert.Contains("public async Task Service_Drops_WhatServingDoesNotNeed()",
            await File.ReadAllTextAsync(Path.Combine(project.Folder, "Program.cs")));
        var after = (await Dotnet.RunAsync(project.Folder, "test", "--nologo", "-nodeReuse:false")).Succeeded();
        Assert.DoesNotContain("PERM2010", after.Output);
        Assert.Contains("Passed:     2", after.Output);
    }
}
