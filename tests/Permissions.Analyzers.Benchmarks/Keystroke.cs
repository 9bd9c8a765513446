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
    private const int Edits = 40;
    private const int EditsForMemory = 1000;

    public static async Task MeasureAsync()
    {
        foreach (var lines in new[] { 10_000, 30_000, 100_000 })
        {
            var editor = new Editor(lines);
            Console.WriteLine($"{lines:N0} lines, {editor.Files:N0} files; the document of a keystroke, median of {Edits}, milliseconds:");
            Console.WriteLine(
                $"  no analyzer that does anything          {await editor.MedianAsync([new NoOperationAnalyzer()], Edit.MovesCode):F1}");
            Console.WriteLine(
                $"  ours, the edit moves code               {await editor.MedianAsync([new AfterDropAnalyzer()], Edit.MovesCode):F1}");
            Console.WriteLine(
                $"  ours, the edit adds or takes out a call {await editor.MedianAsync([new AfterDropAnalyzer()], Edit.ChangesCalls):F1}");
            Console.WriteLine(
                $"  ours, everything read again              {await editor.MedianAsync([new AfterDropAnalyzer()], Edit.ForgetsAll):F1}");
            var platform = Peer("Microsoft.NetCore.Analyzers.InteropServices.PlatformCompatibilityAnalyzer");
            Console.WriteLine($"  CA1416                                  {await editor.MedianAsync([platform], Edit.MovesCode):F1}");
            Console.WriteLine(
                $"  memory after {EditsForMemory} edits more than after the first ten: "
                    + $"{await editor.GrowthAsync([new AfterDropAnalyzer()], EditsForMemory):F1} MB");
        }
    }

    private static DiagnosticAnalyzer Peer(string name) =>
        (DiagnosticAnalyzer)Activator.CreateInstance(Installed.PackagedNetAnalyzers.Select(Assembly.LoadFrom)
            .Select(assembly => assembly.GetType(name)).First(type => type is not null)!)!;

    private enum Edit
    {
        MovesCode,
        ChangesCalls,
        ForgetsAll,
    }

    private sealed class Editor
    {
        private const string Mark = "var path = Path.Combine(folder, id + \".txt\");";

        private CSharpCompilation compilation;
        private int keystrokes;
        private string last = "";

        public Editor(int lines)
        {
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
        }

        public int Files => compilation.SyntaxTrees.Length;

        public async Task<double> MedianAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, Edit edit)
        {
            const int first = 3; // these compile the analyzers
            var times = new List<double>();
            for (var i = 0; i < (edit == Edit.ForgetsAll ? Edits / 10 : Edits) + first; i++)
            {
                Type(edit == Edit.ChangesCalls ? " File.Delete(path);" : " _ = id;");
                if (edit == Edit.ForgetsAll)
                    compilation = compilation.RemoveAllSyntaxTrees()
                        .AddSyntaxTrees(
                            compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), path: tree.FilePath)));
                var watch = Stopwatch.StartNew();
                await SquigglesAsync(analyzers);
                if (i >= first)
                    times.Add(watch.Elapsed.TotalMilliseconds);
            }
            if (keystrokes % 2 != 0)
                Type(last);
            times.Sort();
            return times[times.Count / 2];
        }

        public async Task<double> GrowthAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, int edits)
        {
            var before = 0L;
            for (var i = 0; i < edits; i++)
            {
                Type(" _ = id;");
                await SquigglesAsync(analyzers);
                if (i == 10)
                    before = GC.GetTotalMemory(forceFullCollection: true);
            }
            return (GC.GetTotalMemory(forceFullCollection: true) - before) / (1024.0 * 1024);
        }

        // In the middle file, in the body of Find: put in, and taken out by the next keystroke.
        private void Type(string statement)
        {
            var tree = compilation.SyntaxTrees[Files / 2];
            var text = tree.GetText();
            var at = text.ToString().IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
            var change = keystrokes++ % 2 == 0 ? new TextChange(new(at, 0), statement) : new TextChange(new(at, statement.Length), "");
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(change)));
            last = statement;
        }

        // As an editor asks: a new driver for each snapshot, no concurrency, the one document.
        private async Task SquigglesAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
        {
            var options = new CompilationWithAnalyzersOptions(new([], AssumedDrop.Provider), null, concurrentAnalysis: false,
                logAnalyzerExecutionTime: false);
            var model = compilation.GetSemanticModel(compilation.SyntaxTrees[Files / 2]);
            var found = await compilation.WithAnalyzers(analyzers, options)
                .GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
            if (analyzers[0] is AfterDropAnalyzer && found.IsEmpty)
                throw new InvalidOperationException("the squiggles are not there");
        }
    }
}
