// A row as a program: compiled, and judged by both heads.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.AfterDrop;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.ReferenceFacts;

namespace Permissions.Oracle;

internal sealed class RowProgram
{
    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks",
    ];

    private readonly PackageSet set;
    private readonly CSharpCompilation compilation;

    private RowProgram(PackageSet set, string assembly, CSharpCompilation compilation) =>
        (this.set, Assembly, this.compilation) = (set, assembly, compilation);

    public string Assembly { get; }

    /// <exception cref="InvalidOperationException">The row does not compile.</exception>
    public static RowProgram Of(Row row, PackageSet set)
    {
        var text = string.Concat(Usings.Concat(row.Usings).Select(name => $"using {name};\n")) + $$"""
            static class Row
            {
                static async Task Main()
                {
            {{row.SetUp}}
                    Mark.Drop((Permissions.Permission)1023);
                    {
            {{row.Tested}}
                    }
                    Mark.End();
                }
            }
            {{row.Types}}
            """;
        var assembly = Path.Combine(set.Folder, Name(row) + ".dll");
        File.WriteAllText(Path.ChangeExtension(assembly, ".txt"), text);
        var tree = CSharpSyntaxTree.ParseText(text, new(LanguageVersion.Latest, preprocessorSymbols: ["TRACE"]), row.Name + ".cs",
            System.Text.Encoding.UTF8);
        var compilation = CSharpCompilation.Create(Name(row), [tree], set.References,
            new(OutputKind.ConsoleApplication, allowUnsafe: true));
        File.Delete(assembly); // a run before may still be reading it
        EmitResult result;
        using (var image = new FileStream(assembly, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        using (var symbols = new FileStream(Path.ChangeExtension(assembly, ".pdb"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
            result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
            File.Delete(assembly); // the analysis would find that it cannot read it
        if (!result.Success)
            throw new InvalidOperationException(
                string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
        set.Give(Name(row), ".deps.json");
        set.Give(Name(row), ".runtimeconfig.json");
        return new(set, assembly, compilation);
    }

    // No package's assembly is called so.
    private static string Name(Row row) => "row-" + row.Name;

    /// <summary>What the tool says, from the compiled program.</summary>
    public Said FromIL()
    {
        var report = AssemblyCheck.Run(Assembly, PermissionSet.None);
        return new(
            report.Findings.Where(one => one.Permission.Length > 0).GroupBy(one => one.Permission)
                .ToDictionary(one => one.Key, one => string.Join(" → ", one.First().Path.Select(hop => hop.Name))),
            [.. report.Projects.SelectMany(one => one.BlindSpots).SelectMany(one => one.Hidden.Split(", ")).Distinct()],
            [.. report.Projects.SelectMany(one => one.BlindSpots).Select(one => $"{one.Assembly} {one.Api}: {one.Why} [{one.Hidden}]")]);
    }

    /// <summary>What the analyzer says, from the source and the facts of the packages.</summary>
    public async Task<Said> FromSourceAsync()
    {
        var paths = set.References.Select(one => one.Display!).Where(path => Path.GetFileName(path) != "Mark.dll").ToList();
        var catalog = Path.Combine(set.Folder, PackageSet.CatalogName);
        var facts = FactCache.Update(paths, [], new FactFolders(Path.Combine(set.Folder, "facts")), [catalog]);
        ImmutableArray<AdditionalText> files = [.. facts.Prepend(catalog).Select(file => new FileText(file))];
        var found = await compilation.WithAnalyzers([new AfterDropAnalyzer()], new AnalyzerOptions(files))
            .GetAnalyzerDiagnosticsAsync();
        return new(
            found.Where(one => one.Id.StartsWith("PERM10", StringComparison.Ordinal))
                .GroupBy(one => PermissionSet.LeafNames[int.Parse(one.Id["PERM10".Length..]) - 1])
                .ToDictionary(one => one.Key, one => one.First().GetMessage()),
            [], []);
    }

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}

/// <param name="Uses">By permission, the way to its use.</param>
/// <param name="Hidden">Permissions that blind spots could hide.</param>
/// <param name="BlindSpots">Each of them in a line.</param>
internal sealed record Said(
    IReadOnlyDictionary<string, string> Uses, IReadOnlyCollection<string> Hidden, IReadOnlyList<string> BlindSpots);
