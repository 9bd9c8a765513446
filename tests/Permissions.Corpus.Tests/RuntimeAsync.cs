// The same program with its async methods in the form of .NET 11: the runtime suspends them, and no state machine holds their bodies.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Permissions.Corpus.Tests;

internal static partial class RuntimeAsync
{
    // Nobody calls the method builder there: the runtime makes the task.
    private const string WithABuilder = "Implicit/Statements/AsyncMethodBuilder";

    private static readonly CSharpParseOptions Options =
        CaseCompiler.Options.WithFeatures(CaseCompiler.Options.Features.Append(new("runtime-async", "on")));

    /// <summary>The newest reference packs: the form needs members of them.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
        [.. Assemblies("ReferencePack")
            .Concat([typeof(ProcessPermissions).Assembly.Location, typeof(PermissionDropOptions).Assembly.Location])
            .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))];

    /// <summary>Puts the newest runtime beside a program, as a self-contained one has it.</summary>
    public static void AddRuntime(string folder)
    {
        foreach (var file in Assemblies("RuntimePack").Concat(Assemblies("AspNetCoreRuntimePack")))
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(file)), file);
    }

    /// <summary>The programs with an async method; and their harmless twins, if asked for.</summary>
    public static IEnumerable<string> Cases(bool withTwins) =>
        (withTwins ? CorpusCase.Names().Select(CorpusCase.Of) : CorpusCase.Programs)
            .Where(program => Word().IsMatch(program.Text)).Select(program => program.Name).Where(name => name != WithABuilder);

    /// <summary>The same program in that form.</summary>
    public static CSharpCompilation Of(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree =>
            CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(), Options, tree.FilePath, System.Text.Encoding.UTF8)));

    /// <summary>A program of one file, compiled against the newest packs.</summary>
    public static CSharpCompilation Compile(string text) =>
        CSharpCompilation.Create("Case", [CSharpSyntaxTree.ParseText(text, Options)], References, new(OutputKind.ConsoleApplication));

    private static IEnumerable<string> Assemblies(string kind) =>
        typeof(RuntimeAsync).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(one => one.Key == kind)
            .SelectMany(pack => Directory.GetFiles(pack.Value!, "*.dll", SearchOption.AllDirectories));

    [GeneratedRegex(@"\b(async|await)\b")]
    private static partial Regex Word();
}
