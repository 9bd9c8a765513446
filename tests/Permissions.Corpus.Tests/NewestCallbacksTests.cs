// Self-contained programs on .NET 11, whose framework calls them back: found after the drop where that may be, silent where it was before.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class NewestCallbacksTests
{
    [Theory]
    [InlineData("services.AddSingleton<IAsyncValidateOptions<Settings>, Checks>();",
        "services.BuildServiceProvider().GetRequiredService<IOptions<Settings>>();")]
    [InlineData("new Marked();")]
    [InlineData("new Shape();")]
    [InlineData("services.AddTracing(all => all.AddListener(\"a\", one => one.ActivityStarted = _ => Save()));")]
    [InlineData("kept = EqualityComparer<string>.Create(one => { Save(); return one; });", "kept.Equals(\"a\", \"b\");")]
    [InlineData("", "await cache.GetOrCreateAsync(\"a\", async (context, stop) => { await Task.Yield(); return Save(); });")]
    [InlineData("", "new Key[1].FullJoin(new Key[1], one => one, one => one).ToList();")]
    public Task Callback_AfterTheDrop_IsFound(string before, string after = "") => Judge(before, after, "PERM1001");

    [Theory]
    [InlineData("await cache.GetOrCreateAsync(\"a\", async (context, stop) => { await Task.Yield(); return Save(); });")]
    [InlineData("services.AddTracing(all => Save());")]
    [InlineData("new Key[1].FullJoin(new Key[1], one => one, one => one).ToList();")]
    public Task Callback_BeforeTheDrop_IsSilent(string before) => Judge(before, "", "");

    [Fact]
    public void OlderFramework_ReadInPlaceOfTheProgramsOwn_IsABlindSpot()
    {
        using var folder = new CaseFolder(RuntimeAsync.Compile("System.Console.WriteLine();"));
        string[] Spots() => [.. AssemblyCheck.Run(folder.Assembly, PermissionSet.None).Projects.Single().BlindSpots.Select(one => one.Why)];
        Assert.StartsWith("the program is built for .NET 11, and ", Assert.Single(Spots()));

        RuntimeAsync.AddRuntime(folder.Root);

        Assert.Empty(Spots());
    }

    private static async Task Judge(string before, string after, string expected)
    {
        var program = RuntimeAsync.Compile($$"""
            using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.IO; using System.Linq;
            using System.Text.Json; using System.Text.Json.Serialization; using System.Threading; using System.Threading.Tasks;
            using Microsoft.Extensions.Caching.Hybrid;
            using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Diagnostics.Tracing;
            using Microsoft.Extensions.Options; using Permissions;
            static class Program
            {
                public static IEqualityComparer<string> kept;
                public static bool Save() { File.WriteAllText("a", "a"); return true; }
                static async Task Main()
                {
                    var services = new ServiceCollection();
                    HybridCache cache = new ServiceCollection().BuildServiceProvider().GetRequiredService<HybridCache>();
                    {{before}}
                    ProcessPermissions.Drop(Permission.FileSystemWrite);
                    {{after}}
                }
            }
            class Settings;
            """ + Declarations.Where(one => (before + after).Contains(one.Name)).Aggregate("", (all, one) => all + one.Text));
        using var folder = new CaseFolder(program);
        RuntimeAsync.AddRuntime(folder.Root);
        var tool = AssemblyCheck.Run(folder.Assembly, PermissionSet.None).Findings.Select(one => one.Rule);
        var source = (await program.WithAnalyzers([new AfterDropAnalyzer()]).GetAnalyzerDiagnosticsAsync()).Select(one => one.Id);
        Assert.Equal($"tool: {expected}, source: {expected}",
            $"tool: {string.Join(" ", tool.Distinct())}, source: {string.Join(" ", source.Distinct())}");
    }

    private static readonly (string Name, string Text)[] Declarations =
    [
        ("Checks", """
            class Checks : IAsyncValidateOptions<Settings>
            {
                public async Task<ValidateOptionsResult> ValidateAsync(string name, Settings one, CancellationToken stop)
                { await Task.Yield(); Program.Save(); return ValidateOptionsResult.Success; }
                public ValidateOptionsResult Validate(string name, Settings one) => ValidateOptionsResult.Success;
            }
            """),
        ("Marked", """
            class Marked { [Check] public string Name { get; set; } }
            class CheckAttribute : AsyncValidationAttribute
            {
                protected override async Task<ValidationResult> IsValidAsync(object value, ValidationContext at, CancellationToken stop)
                { await Task.Yield(); Program.Save(); return null; }
                protected override ValidationResult IsValid(object value, ValidationContext context) => null;
            }
            """),
        ("Shape", """
            [JsonUnion(TypeClassifier = typeof(Classifiers))] class Shape;
            class Classifiers : JsonTypeClassifierFactory
            {
                public override bool CanClassify(JsonTypeClassifierContext context) => Program.Save();
                public override JsonTypeClassifier CreateJsonClassifier(
                    JsonTypeClassifierContext context, JsonSerializerOptions options) => null;
            }
            """),
        ("Key", "record struct Key(int Number) { public override int GetHashCode() => Program.Save() ? 1 : 2; }"),
    ];
}
