// Takes the marks out of the files of a state and turns them into expected diagnostics and numbered locations.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

internal sealed class MarkupReader(
    MarkupMode mode,
    MarkupOptions options,
    DiagnosticDescriptor? defaultDiagnostic,
    ImmutableArray<DiagnosticDescriptor> supported,
    ImmutableArray<string> fixable)
{
    private readonly List<DiagnosticResult> marked = [];
    private ImmutableDictionary<string, FileLinePositionSpan> numbered = ImmutableDictionary<string, FileLinePositionSpan>.Empty;

    /// <summary>Reads and replaces the files of one project.</summary>
    public void Read(ProjectState project)
    {
        Read(project.Sources);
        Read(project.GeneratedSources);
        Read(project.AdditionalFiles);
        Read(project.AnalyzerConfigFiles);
    }

    /// <summary>The explicit expectations with their numbers resolved, and the marked ones.</summary>
    public IEnumerable<DiagnosticResult> Complete(IEnumerable<DiagnosticResult> expected, string defaultPath) =>
        expected.Select(result => result.WithDefaultPath(defaultPath)).Concat(marked).Select(result => result.WithMarkupLocations(numbered)).ToArray();

    private void Read(SourceFileCollection files)
    {
        if (mode == MarkupMode.None)
            return;

        for (var i = 0; i < files.Count; i++)
        {
            var (name, content) = files[i];
            Parse(content.ToString(), out var text, out var positions, out var spans);
            files[i] = (name, content.Replace(new TextSpan(0, content.Length), text));
            if (mode != MarkupMode.Ignore)
                Collect(name, SourceText.From(text), positions, spans);
        }
    }

    private void Parse(string input, out string text, out ImmutableArray<int> positions, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        positions = [];
        if (options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode))
            TestFileMarkupParser.GetSpans(input, treatPositionIndicatorsAsCode: true, out text, out spans);
        else
            TestFileMarkupParser.GetPositionsAndSpans(input, out text, out positions, out spans);
    }

    private void Collect(string path, SourceText text, ImmutableArray<int> positions, ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        foreach (var position in positions)
        {
            if (Expect("") is { } result)
                marked.Add(result.WithLocation(path, text.Lines.GetLinePosition(position)));
        }

        foreach (var (name, places) in spans.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var lines = places.Select(place => new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(place)));
            if (name.StartsWith('#'))
                Number(name, lines.ToArray());
            else if (Expect(name) is { } result)
                marked.AddRange(lines.Select(result.WithSpan));
        }
    }

    private void Number(string key, FileLinePositionSpan[] places)
    {
        if (places.Length != 1 || numbered.ContainsKey(key))
            throw new InvalidOperationException($"Input contains multiple markup locations with key '{key}'");

        numbered = numbered.Add(key, places[0]);
    }

    private DiagnosticResult? Expect(string id)
    {
        var descriptor = id.Length == 0 ? Default() : Named(id);
        if (mode == MarkupMode.IgnoreFixable && fixable.Contains(descriptor?.Id ?? id))
            return null;

        // What no analyzer of the test reports is the compiler's.
        var result = descriptor is null ? DiagnosticResult.CompilerError(id) : new DiagnosticResult(descriptor);
        return result.WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
    }

    private DiagnosticDescriptor Default() =>
        defaultDiagnostic ?? throw new InvalidOperationException(
            "Markup can leave out the id only if the first analyzer has a single rule. Name it ({|ID:…|}), "
            + $"override GetDefaultDiagnostic, or set {nameof(MarkupOptions)}.{nameof(MarkupOptions.UseFirstDescriptor)}.");

    private DiagnosticDescriptor? Named(string id)
    {
        var candidates = supported.Where(descriptor => descriptor.Id == id).Take(2).ToArray();
        return candidates.Length > 1 && !options.HasFlag(MarkupOptions.UseFirstDescriptor)
            ? throw new InvalidOperationException(
                $"Several descriptors have the id {id}: expect it explicitly, or set {nameof(MarkupOptions)}.{nameof(MarkupOptions.UseFirstDescriptor)}.")
            : candidates.FirstOrDefault();
    }
}
