// A whole solution as a test describes it, before a fix or after it, and what is expected of it.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    public StateInheritanceMode? InheritanceMode { get; set; }

    public MarkupMode? MarkupHandling { get; set; }

    public ProjectCollection AdditionalProjects { get; } = new(language, defaultExtension);

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>This state with everything it takes over from <paramref name="baseState"/>; the result inherits nothing more.</summary>
    public SolutionState WithInheritedValuesApplied(SolutionState? baseState, ImmutableArray<string> fixableDiagnostics)
    {
        var (inheritance, markup) = EffectiveModes(baseState);
        var result = CopyTo(new SolutionState(Name, Language, DefaultPrefix, DefaultExtension));
        result.InheritanceMode = StateInheritanceMode.Explicit;
        result.MarkupHandling = markup;
        CopyProjects(AdditionalProjects, result.AdditionalProjects);
        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics);
        if (baseState is not null && inheritance != StateInheritanceMode.Explicit)
            result.Inherit(baseState, inheritance == StateInheritanceMode.AutoInherit ? fixableDiagnostics : []);

        return result;
    }

    /// <summary>This state with its markup taken out and turned into expected diagnostics.</summary>
    public SolutionState WithProcessedMarkup(
        MarkupOptions markupOptions,
        DiagnosticDescriptor? defaultDiagnostic,
        ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
        ImmutableArray<string> fixableDiagnostics,
        string defaultPath)
    {
        if (InheritanceMode != StateInheritanceMode.Explicit)
            throw new InvalidOperationException("Inheritance processing must complete before markup processing.");

        var reader = new MarkupReader(MarkupHandling ?? MarkupMode.Allow, markupOptions, defaultDiagnostic, supportedDiagnostics, fixableDiagnostics);
        var result = CopyTo(new SolutionState(Name, Language, DefaultPrefix, DefaultExtension));
        result.InheritanceMode = StateInheritanceMode.Explicit;
        result.MarkupHandling = MarkupMode.None;
        CopyProjects(AdditionalProjects, result.AdditionalProjects);
        reader.Read(result);
        foreach (var project in result.AdditionalProjects.Values)
            reader.Read(project);

        result.ExpectedDiagnostics.AddRange(reader.Complete(ExpectedDiagnostics, defaultPath));
        return result;
    }

    /// <summary>Whether the test said anything about this state at all.</summary>
    internal bool IsDescribed =>
        InheritanceMode is not null || MarkupHandling is not null || Sources.Count > 0 || GeneratedSources.Count > 0
        || AdditionalFiles.Count > 0 || AnalyzerConfigFiles.Count > 0 || AdditionalFilesFactories.Count > 0;

    internal static bool SameFiles(ProjectState left, ProjectState right) =>
        SourceFileCollection.Same(left.Sources, right.Sources) && SourceFileCollection.Same(left.GeneratedSources, right.GeneratedSources)
        && SourceFileCollection.Same(left.AdditionalFiles, right.AdditionalFiles)
        && SourceFileCollection.Same(left.AnalyzerConfigFiles, right.AnalyzerConfigFiles);

    internal bool HasSameFiles(SolutionState other) =>
        SameFiles(this, other) && AdditionalProjects.Count == other.AdditionalProjects.Count
        && AdditionalProjects.All(pair => other.AdditionalProjects.TryGetValue(pair.Key, out var project) && SameFiles(pair.Value, project));

    private static void CopyProjects(ProjectCollection source, ProjectCollection target)
    {
        foreach (var (name, project) in source)
            target.Add(name, project.Copy());
    }

    private static void Inherit<T>(List<T> own, List<T> inherited)
    {
        if (own.Count == 0)
            own.AddRange(inherited);
    }

    private static bool Changes(SourceFileCollection own, SourceFileCollection inherited, bool inherits) =>
        (!inherits || own.Count > 0) && !SourceFileCollection.Same(own, inherited);

    private (StateInheritanceMode Inheritance, MarkupMode Markup) EffectiveModes(SolutionState? baseState)
    {
        if (baseState is null)
            return (InheritanceMode ?? StateInheritanceMode.Explicit, MarkupHandling ?? MarkupMode.Allow);

        return ChangesFiles(baseState)
            ? (InheritanceMode ?? StateInheritanceMode.AutoInherit, MarkupHandling ?? MarkupMode.IgnoreFixable)
            : (InheritanceMode ?? StateInheritanceMode.AutoInheritAll, MarkupHandling ?? baseState.MarkupHandling ?? MarkupMode.Allow);
    }

    private bool ChangesFiles(SolutionState baseState)
    {
        var inherits = InheritanceMode != StateInheritanceMode.Explicit;
        return Changes(Sources, baseState.Sources, inherits) || Changes(GeneratedSources, baseState.GeneratedSources, inherits)
            || Changes(AdditionalFiles, baseState.AdditionalFiles, inherits) || Changes(AnalyzerConfigFiles, baseState.AnalyzerConfigFiles, inherits)
            || ((!inherits || AdditionalReferences.Count > 0) && !AdditionalReferences.SequenceEqual(baseState.AdditionalReferences));
    }

    private void Inherit(SolutionState baseState, ImmutableArray<string> leftOut)
    {
        ReferenceAssemblies ??= baseState.ReferenceAssemblies;
        OutputKind ??= baseState.OutputKind;
        DocumentationMode ??= baseState.DocumentationMode;
        Inherit(Sources, baseState.Sources);
        Inherit(GeneratedSources, baseState.GeneratedSources);
        Inherit(AdditionalFiles, baseState.AdditionalFiles);
        Inherit(AnalyzerConfigFiles, baseState.AnalyzerConfigFiles);
        Inherit(AdditionalProjectReferences, baseState.AdditionalProjectReferences);
        Inherit(AdditionalReferences, baseState.AdditionalReferences);
        Inherit(ExpectedDiagnostics, [.. baseState.ExpectedDiagnostics.Where(result => !leftOut.Contains(result.Id))]);
        if (AdditionalProjects.Count == 0)
            CopyProjects(baseState.AdditionalProjects, AdditionalProjects);
    }
}
