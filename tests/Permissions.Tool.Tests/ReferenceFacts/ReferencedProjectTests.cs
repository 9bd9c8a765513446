// A project that references another: what happens inside is found where it leads there, and whatever cannot be read has a name.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.ReferenceFacts;

public sealed class ReferencedProjectTests(ReferencedProjectTests.BuiltProjects built) : IClassFixture<ReferencedProjectTests.BuiltProjects>
{
    [Fact]
    public void WriteInsideAnotherProject_IsFoundAtTheCallThatLeadsThere()
    {
        Assert.Equal(1, built.Check.ExitCode);
        Assert.Contains("Program.cs:5", built.Check.Output, StringComparison.Ordinal);
        Assert.Contains("PERM1001", built.Check.Output, StringComparison.Ordinal);
        Assert.Contains("Disk.Write", built.Check.Output, StringComparison.Ordinal);
        Assert.Contains("Disk.cs:4", built.Check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void LambdaThatAnotherProjectRuns_IsFoundWhereItStands() =>
        Assert.Contains("Program.cs:6", built.Check.Output, StringComparison.Ordinal);

    [Fact]
    public void CallThatComesToNothing_IsSilent() => Assert.DoesNotContain("Program.cs:7", built.Check.Output, StringComparison.Ordinal);

    [Fact]
    public async Task UnchangedReferences_AreNotReadAgain()
    {
        var first = await built.FactsAsync(built.Library);
        var made = first.ToDictionary(file => file, File.GetLastWriteTimeUtc);
        Assert.Single(made);
        Assert.Equal(first, await built.FactsAsync(built.Library));
        Assert.All(made, pair => Assert.Equal(pair.Value, File.GetLastWriteTimeUtc(pair.Key)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("permissions facts 3\nsum 0123456789abcdef\n")]
    [InlineData("something else")]
    public async Task DamagedFacts_AreReadAgain(string damaged)
    {
        var file = Assert.Single(await built.FactsAsync(built.Library));
        var whole = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, damaged);
        await built.FactsAsync(built.Library);
        Assert.Equal(whole, await File.ReadAllTextAsync(file));
        await File.WriteAllTextAsync(file, whole[..^20]);
        await built.FactsAsync(built.Library);
        Assert.Equal(whole, await File.ReadAllTextAsync(file));
        File.Delete(file);
        await built.FactsAsync(built.Library);
        Assert.Equal(whole, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task WhatCannotBeRead_IsNamedWithItsReason()
    {
        var broken = built.Folder.Write("odd/Broken.dll", "MZ and nothing behind it");
        var empty = built.Folder.Write("odd/Empty.dll", "");
        var facts = await built.FactsAsync(broken, empty, Path.Combine(built.Folder.Name, "Missing.dll"), built.ReferenceAssembly);
        string Reason(string assembly) =>
            File.ReadAllLines(facts.Single(file => Path.GetFileName(file).StartsWith(assembly + ".", StringComparison.Ordinal)))
                .Single(line => line.StartsWith("unreadable ", StringComparison.Ordinal));
        Assert.Contains("cannot be read", Reason("Broken"), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Reason("Empty"), StringComparison.Ordinal);
        Assert.Contains("not built yet", Reason("Missing"), StringComparison.Ordinal);
        Assert.Contains("a reference assembly, without code", Reason("Library"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssemblyWithCode_GoesBeforeItsReferenceAssembly() =>
        Assert.DoesNotContain("unreadable",
            await File.ReadAllTextAsync(Assert.Single(await built.FactsAsync(built.ReferenceAssembly, built.Library))),
            StringComparison.Ordinal);

    [Fact]
    public async Task WhatLiesBeside_IsReadWhereAReferenceLeadsToIt()
    {
        var facts = await built.FactsAsync([built.Application], beside: [built.Library, typeof(FactAttribute).Assembly.Location]);
        Assert.Equal(["App", "Library"], facts.Select(file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ListThatIsNotThere_IsRefused()
    {
        var run = await ToolRun.InAsync(built.Folder.Name, "facts", "nowhere.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere.txt", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reference=a.dll\noutput=facts", "no line 'list=PATH'")]
    [InlineData("list=list.txt\noutput=facts\nrefernce=a.dll", "(3): 'refernce=a.dll'")]
    [InlineData("list=", "(1): 'list='")]
    public async Task RequestThatSaysNothingUseful_IsRefused(string request, string why)
    {
        var run = await ToolRun.InAsync(built.Folder.Name, "facts", built.Folder.Write("bad.request.txt", request));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    public sealed class BuiltProjects : IAsyncLifetime
    {
        internal TempFolder Folder { get; } = new();

        internal ToolRun Check { get; private set; } = null!;

        public string Library => Path.Combine(Folder.Name, "Library/bin/Debug/net10.0/Library.dll");

        public string Application => Path.Combine(Folder.Name, "App/bin/Debug/net10.0/App.dll");

        public string ReferenceAssembly => Path.Combine(Folder.Name, "Library/obj/Debug/net10.0/ref/Library.dll");

        public async Task InitializeAsync()
        {
            Folder.Write("Library/Library.csproj",
                """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
            Folder.Write("Library/Disk.cs", """
                namespace Library;
                public static class Disk
                {
                    public static void Write(string text) => System.IO.File.WriteAllText("library.txt", text);
                    public static void Run(System.Action work) => work();
                    public static int Count(string text) => text.Length;
                }
                """);
            Folder.Write("App/App.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../Library/Library.csproj" />
                    <Reference Include="{typeof(ProcessPermissions).Assembly.Location}" />
                  </ItemGroup>
                </Project>
                """);
            Folder.Write("App/Program.cs", """
                using Library;
                using Permissions;
                Disk.Write("boot");
                ProcessPermissions.Drop(Permission.FileSystemWrite);
                Disk.Write("late");
                Disk.Run(() => System.IO.File.Delete("own.txt"));
                System.Console.WriteLine(Disk.Count("text"));
                """);
            Check = await ToolRun.CheckAsync(Path.Combine(Folder.Name, "App"));
        }

        public Task DisposeAsync()
        {
            Folder.Dispose();
            return Task.CompletedTask;
        }

        public Task<string[]> FactsAsync(params string[] references) => FactsAsync(references, beside: []);

        public async Task<string[]> FactsAsync(string[] references, string[] beside)
        {
            var request = Folder.Write("request.txt",
                string.Join('\n',
                    references.Select(path => "reference=" + path).Concat(beside.Select(path => "beside=" + path)).Append("output=facts")
                        .Append("list=facts.txt")));
            var run = await ToolRun.InAsync(Folder.Name, "facts", request);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            return await File.ReadAllLinesAsync(Path.Combine(Folder.Name, "facts.txt"));
        }
    }
}
