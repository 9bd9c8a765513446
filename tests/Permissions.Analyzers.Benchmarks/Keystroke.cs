// From a keystroke in a body to the squiggles of its document: with kept facts, read again, and beside peers on the same document.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.AfterDrop;

namespace Permissions.Analyzers.Benchmarks;

internal static class Keystroke
{
    private const int EditsForMemory = 1000;

    private static readonly ImmutableArray<(string Name, Edit Edit)> Ours =
    [
        ("the edit moves code", Edit.OfBody(" _ = id;")),
        ("adds or takes out a guarded call", Edit.OfBody(" File.Delete(path);")),
        ("adds or takes out a call between own methods", Edit.OfBody(" _ = Format(null!);")),
        ("makes an object", Edit.OfBody(" _ = new object();")),
        ("adds or takes out a method", new("                yield return order;\n    }", " public static void Added() { }")),
        ("adds or takes out a file", new("", "static class Added { public static void Save() { } }")),
    ];

    public static async Task MeasureAsync(IReadOnlyList<int> sizes, int edits)
    {
        foreach (var lines in sizes)
        {
            var editor = new Editor(lines, edits);
            Console.WriteLine($"{lines:N0} lines, {editor.Files:N0} files; the document of a keystroke, median and 95 % of {edits}, ms:");
            Line("no analyzer that does anything", await editor.TimesAsync([new NoOperationAnalyzer()], Ours[0].Edit));
            foreach (var (name, edit) in Ours)
                Line("ours, " + name, await editor.TimesAsync([new AfterDropAnalyzer()], edit));
            Line("ours, everything read again", await editor.TimesAsync([new AfterDropAnalyzer()], Ours[0].Edit, forgetsAll: true));
            var platform = Peer("Microsoft.NetCore.Analyzers.InteropServices.PlatformCompatibilityAnalyzer");
            Line("CA1416", await editor.TimesAsync([platform], Ours[0].Edit));
            Console.WriteLine(
                $"  memory after {EditsForMemory} edits more than after the first ten: "
                    + $"{await editor.GrowthAsync([new AfterDropAnalyzer()], EditsForMemory):F1} MB");
        }

        static void Line(string name, List<double> times) =>
            Console.WriteLine($"  {name,-66} {times[times.Count / 2],8:F1} {times[times.Count * 95 / 100],8:F1}");
    }

    private static DiagnosticAnalyzer Peer(string name) =>
        (DiagnosticAnalyzer)Activator.CreateInstance(Installed.PackagedNetAnalyzers.Select(Assembly.LoadFrom)
            .Select(assembly => assembly.GetType(name)).First(type => type is not null)!)!;

    /// <param name="Mark">The text is put in behind it; empty for a file of its own.</param>
    private sealed record Edit(string Mark, string Text)
    {
        public static Edit OfBody(string statement) => new("var path = Path.Combine(folder, id + \".txt\");", statement);
    }

    private sealed class Editor
    {
        private readonly int edits;
        private CSharpCompilation compilation;
        private readonly int middle;
        private bool isTyped;

        public Editor(int lines, int edits)
        {
            this.edits = edits;
            var folder = Directory.CreateTempSubdirectory("permissions-keystroke-").FullName;
            try
            {
                GrownProgram.Write(folder, lines);
                compilation = CSharpCompilation.Create("grown",
                    Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal)
                        .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: Path.GetFileName(file))),
                    Installed.FrameworkReferences.Select(file => MetadataReference.CreateFromFile(file)),
                    new(OutputKind.DynamicallyLinkedLibrary));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
            middle = Files / 2;
        }

        public int Files => compilation.SyntaxTrees.Length;

        public async Task<List<double>> TimesAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, Edit edit, bool forgetsAll = false)
        {
            const int first = 4; // these compile the analyzers, and have the analysis kept
            var times = new List<double>();
            for (var i = 0; i < (forgetsAll ? Math.Max(2, edits / 10) : edits) + first; i++)
            {
                Type(edit);
                if (forgetsAll)
                    compilation = compilation.RemoveAllSyntaxTrees()
                        .AddSyntaxTrees(
                            compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), path: tree.FilePath)));
                var watch = Stopwatch.StartNew();
                await SquigglesAsync(analyzers);
                if (i >= first)
                    times.Add(watch.Elapsed.TotalMilliseconds);
            }
            if (isTyped)
                Type(edit);
            times.Sort();
            return times;
        }

        public async Task<double> GrowthAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, int edits)
        {
            var before = 0L;
            for (var i = 0; i < edits; i++)
            {
                Type(Ours[0].Edit);
                await SquigglesAsync(analyzers);
                if (i == 10)
                    before = GC.GetTotalMemory(forceFullCollection: true);
            }
            return (GC.GetTotalMemory(forceFullCollection: true) - before) / (1024.0 * 1024);
        }

        // In the middle file: put in, and taken out by the next keystroke.
        private void Type(Edit edit)
        {
            isTyped = !isTyped;
            if (edit.Mark.Length == 0)
            {
                compilation = isTyped ? compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(edit.Text, path: "Added.cs"))
                    : compilation.RemoveSyntaxTrees(compilation.SyntaxTrees[^1]);
                return;
            }
            var tree = compilation.SyntaxTrees[middle];
            var text = tree.GetText();
            var at = text.ToString().IndexOf(edit.Mark, StringComparison.Ordinal) + edit.Mark.Length;
            var change = isTyped ? new TextChange(new(at, 0), edit.Text) : new TextChange(new(at, edit.Text.Length), "");
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(change)));
        }

        // As an editor asks: a new driver for each snapshot, no concurrency, the one document.
        private async Task SquigglesAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
        {
            var options = new CompilationWithAnalyzersOptions(new([], AssumedDrop.Provider), null, concurrentAnalysis: false,
                logAnalyzerExecutionTime: false);
            var model = compilation.GetSemanticModel(compilation.SyntaxTrees[middle]);
            var found = await compilation.WithAnalyzers(analyzers, options)
                .GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
            if (analyzers[0] is AfterDropAnalyzer && found.IsEmpty)
                throw new InvalidOperationException("the squiggles are not there");
        }
    }
}
