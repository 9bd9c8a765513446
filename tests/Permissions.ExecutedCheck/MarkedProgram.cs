// One program with its marks and its drop: compiled, judged by both heads, and run.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Phases;
using Permissions.Reachability;
using Permissions.Tool.Check;

namespace Permissions.ExecutedCheck;

internal sealed class MarkedProgram
{
    private const string CatalogName = "permissions.marks.txt";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private static readonly string Library = Path.Combine(Directory.CreateTempSubdirectory("marks-").FullName, "Marks.dll");

    private static readonly ImmutableArray<MetadataReference> References = CompileLibrary();

    private readonly CSharpCompilation compilation;

    private MarkedProgram(CSharpCompilation compilation, IReadOnlyList<string> bodies) =>
        (this.compilation, Bodies) = (compilation, bodies);

    /// <summary>Line and head of each body, by the number of its mark.</summary>
    public IReadOnlyList<string> Bodies { get; }

    /// <summary>Null if the file does not compile by itself, before or after it is marked.</summary>
    public static MarkedProgram? Of(string file, double position)
    {
        var plain = Compile(CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file));
        if (HasErrors(plain) || plain.GetEntryPoint(default)?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } main)
            return null;
        var tree = plain.SyntaxTrees[0];
        var marker = new BodyMarker(plain.GetSemanticModel(tree), main, position);
        var text = marker.Visit(tree.GetRoot())!.ToFullString();
        var marked = Compile(CSharpSyntaxTree.ParseText(text, Options, file, System.Text.Encoding.UTF8));
        return HasErrors(marked) ? null : new(marked, marker.Bodies);
    }

    /// <summary>The bodies that the analyzer reports, and whether it names a blind spot.</summary>
    public async Task<(IReadOnlySet<int> Reported, bool IsBlind)> FromSourceAsync()
    {
        var found = await compilation.WithAnalyzers([new AfterDropAnalyzer(), new BlindSpotAnalyzer()],
            new AnalyzerOptions([new CatalogText()])).GetAnalyzerDiagnosticsAsync();
        return (found.Where(one => one.Id == "PERM1001")
                .SelectMany(one => one.AdditionalLocations.Prepend(one.Location)).Where(at => at.IsInSource)
                .Select(at => MarkAt(at.SourceSpan.Start)).OfType<int>().ToHashSet(),
            found.Any(one => one.Id == "PERM3002"));
    }

    /// <summary>The bodies that the tool reports from the compiled program in a folder.</summary>
    public (IReadOnlySet<int> Reported, bool IsBlind) FromAssembly(string assembly)
    {
        var report = AssemblyCheck.Run(assembly, PermissionSet.None, isEach: true);
        var lines = compilation.SyntaxTrees[0].GetText().Lines;
        return (report.Findings.Where(one => one.Rule == "PERM1001")
                .SelectMany(one => one.OtherCalls.Prepend(one.Place)).Where(place => place.Line > 0)
                .Select(place => MarkAt(lines[place.Line - 1].Start + place.Column - 1)).OfType<int>().ToHashSet(),
            report.Projects.Any(project => project.BlindSpotCount > 0));
    }

    /// <summary>Compiled with debug information, with everything beside it that it runs with.</summary>
    public string Emit(string folder)
    {
        var assembly = Path.Combine(folder, "Program.dll");
        using (var image = File.Create(assembly))
        using (var symbols = File.Create(Path.ChangeExtension(assembly, ".pdb")))
            compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        File.Copy(Library, Path.Combine(folder, "Marks.dll"));
        File.Copy(typeof(ProcessPermissions).Assembly.Location, Path.Combine(folder, "Permissions.dll"));
        File.WriteAllText(Path.Combine(folder, CatalogName), CatalogText.Lines);
        File.WriteAllText(Path.ChangeExtension(assembly, ".runtimeconfig.json"), """
            { "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }
            """);
        return assembly;
    }

    private int? MarkAt(int position)
    {
        var root = compilation.SyntaxTrees[0].GetRoot();
        var call = root.FindToken(position).Parent?.AncestorsAndSelf().OfType<ExpressionStatementSyntax>().FirstOrDefault();
        return call?.Expression is InvocationExpressionSyntax { Expression: var callee, ArgumentList.Arguments: [{ } number] }
            && callee.ToString() == "global::Marks.Ran" ? int.Parse(number.ToString()) : null;
    }

    private static bool HasErrors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Any(one => one.Severity == DiagnosticSeverity.Error);

    private static CSharpCompilation Compile(SyntaxTree tree) =>
        CSharpCompilation.Create("Program", [tree], References, new(OutputKind.ConsoleApplication, allowUnsafe: true));

    private static ImmutableArray<MetadataReference> CompileLibrary()
    {
        ImmutableArray<MetadataReference> framework = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name
                && (name.StartsWith("System.")
                    || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "Permissions.dll"))
            .Select(file => MetadataReference.CreateFromFile(file))];
        using var text = new StreamReader(typeof(MarkedProgram).Assembly.GetManifestResourceStream("Marks.cs")!);
        CSharpCompilation.Create("Marks", [CSharpSyntaxTree.ParseText(text.ReadToEnd(), Options)], framework,
            new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)).Emit(Library);
        return framework.Add(MetadataReference.CreateFromFile(Library));
    }

    private sealed class CatalogText : AdditionalText
    {
        public const string Lines = "fs.write M:Marks.Ran(System.Int32)\n";

        public override string Path => CatalogName;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            Microsoft.CodeAnalysis.Text.SourceText.From(Lines);
    }
}
