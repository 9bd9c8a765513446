// The conclusions about one compilation, computed once and shared by all rules, ready to be asked by place.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.Reading;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Reports;
using Permissions.Reachability.Search;
using Permissions.Reachability.Search.Incremental;

namespace Permissions.Analyzers;

internal sealed class CompilationConclusions
{
    private static readonly ConditionalWeakTable<Compilation, CompilationConclusions> Known = new();

    private static readonly ConditionalWeakTable<CachedProgram, Concluded> ByProgram = new();

    private readonly object gate = new();
    private readonly Compilation compilation;
    private readonly Dictionary<string, SyntaxTree> trees = new(StringComparer.Ordinal);
    private volatile Conclusions? conclusions;
    private ILookup<string, Report>? reports;
    private Requirements? requirements;

    private CompilationConclusions(Compilation compilation, AnalysisOptions options)
    {
        this.compilation = compilation;
        Options = options;
        foreach (var tree in compilation.SyntaxTrees)
            trees[tree.FilePath] = tree;
    }

    public AnalysisOptions Options { get; }

    /// <summary>Whether the program can drop at all; where it cannot, there is nothing to say and nothing to compute.</summary>
    public bool CanDrop => !Options.AssumedDrop.IsEmpty || compilation.GetTypeByMetadataName("Permissions.ProcessPermissions") is not null;

    /// <summary>Whether this is a project of tests that can assert drops: it references our testing library.</summary>
    public bool IsTested => compilation.GetTypeByMetadataName("Permissions.Testing.PermissionAssert") is not null;

    public static CompilationConclusions Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        Known.GetValue(compilation, key => new(key, AnalysisOptions.Read(options, cancellation)));

    /// <summary>The conclusions. A cancelled computation leaves nothing behind; the next request starts again.</summary>
    public Conclusions Get(CancellationToken cancellation)
    {
        if (conclusions is { } done)
            return done;
        while (!Monitor.TryEnter(gate, 20)) // who waits for another's answer can be cancelled as well
            cancellation.ThrowIfCancellationRequested();
        try
        {
            if (conclusions is null)
            {
                var reader = new ProgramReader(compilation, Options, cancellation);
                var earlier = reader.Earlier();
                var concluded = (earlier is null ? null : Moved(reader, earlier) ?? Followed(reader, earlier, cancellation))
                    ?? Compute(reader, isEdited: earlier is not null, cancellation);
                reports = ReportStream.Of(concluded.Conclusions).Concat(concluded.Unasserted.Select(ReportStream.Of))
                    .ToLookup(report => report.Place.File, StringComparer.Ordinal);
                requirements = concluded.Requirements;
                conclusions = concluded.Conclusions;
            }
            return conclusions;
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }

    // What follows from the same facts is the same, wherever they stand now.
    private static Concluded? Moved(ProgramReader reader, CachedProgram program) =>
        ByProgram.TryGetValue(program, out var earlier) && reader.Moved(program) is { } places
            ? new(earlier.Conclusions.Moved(places), earlier.Requirements?.Moved(places), earlier.Unasserted.Moved(places), null) : null;

    private Concluded? Followed(ProgramReader reader, CachedProgram program, CancellationToken cancellation)
    {
        if (!ByProgram.TryGetValue(program, out var earlier) || earlier.Kept is not { } kept)
            return null;
        lock (kept)
        {
            if (reader.Edited(kept.Program) is not var (own, files)
                || kept.Analysis.Follow(own.With(Options.References.Value), files, cancellation) is not { } found)
                return null;
            var concluded = new Concluded(found, null, [], kept);
            ByProgram.Add(kept.Program = reader.Keep(own), concluded);
            return concluded;
        }
    }

    // The analysis itself is only kept where somebody edits: a build asks once, and needs the memory for other things.
    private Concluded Compute(ProgramReader reader, bool isEdited, CancellationToken cancellation)
    {
        var own = reader.Read();
        var facts = own.With(Options.References.Value);
        var analysis = isEdited ? new KeptAnalysis(facts, Options.Catalog, cancellation) : null;
        var found = analysis?.Conclusions ?? ProgramAnalysis.Run(facts, Options.Catalog, cancellation);
        var needs = found.Drops.Count == 0 && Options.AssumedDrop.IsEmpty && facts.EntryPoint is not null
            ? ProgramAnalysis.Require(facts, Options.Catalog, cancellation) : null;
        var program = reader.Keep(own);
        // what a program could drop, and what its tests assert, is asked of the whole program
        var concluded = new Concluded(found, needs, IsTested ? UnassertedDrops.Of(own, Options.References.Value, Options.Catalog) : [],
            analysis is not null && needs is null && !IsTested ? new(analysis, program) : null);
        ByProgram.Add(program, concluded);
        return concluded;
    }

    /// <summary>What a program without a drop could drop; null where there is one.</summary>
    public Requirements? Requirements(CancellationToken cancellation)
    {
        Get(cancellation);
        return requirements;
    }

    /// <summary>What is to be said at places of a file.</summary>
    public IEnumerable<Report> ReportsIn(SyntaxTree tree, CancellationToken cancellation)
    {
        Get(cancellation);
        return reports![tree.FilePath];
    }

    /// <summary>A place as a location: in its tree where this compilation has it, so that editors can follow it.</summary>
    public Location LocationOf(Place place) =>
        trees.TryGetValue(place.File ?? "", out var tree) && place.Start + place.Length <= tree.Length
            ? Location.Create(tree, place.Span())
            : place.IsKnown ? Location.Create(place.ShownFile, place.Span(), place.Lines()) : Location.None;

    private sealed record Concluded(Conclusions Conclusions, Requirements? Requirements, IReadOnlyList<UnassertedDrop> Unasserted,
        KeptProgram? Kept);

    /// <summary>An analysis that follows edits, and the snapshot whose bodies it has.</summary>
    private sealed class KeptProgram(KeptAnalysis analysis, CachedProgram program)
    {
        public KeptAnalysis Analysis => analysis;

        public CachedProgram Program { get; set; } = program;
    }
}
