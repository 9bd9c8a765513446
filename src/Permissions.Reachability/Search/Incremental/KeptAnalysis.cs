// The analysis of one snapshot of a program, kept for the next ones: an edit of a body costs what it changes.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search.Incremental;

/// <summary>
/// Belongs to one line of snapshots, but not to one order of them: each question names the facts that changed since the last answer.
/// Members are safe for use by one thread at a time.
/// </summary>
public sealed class KeptAnalysis
{
    private readonly PermissionCatalog catalog;
    private readonly CallGraphBuilder builder;
    private ProgramAnalysis? analysis; // null after an edit that could not be followed to its end

    public KeptAnalysis(ProgramFacts program, PermissionCatalog catalog, CancellationToken cancellation = default)
    {
        this.catalog = catalog;
        builder = CallGraphBuilder.Build(program, catalog, cancellation);
        analysis = new(program, catalog, builder.Graph, cancellation);
        Conclusions = analysis.Conclude();
    }

    /// <summary>The conclusions about the last snapshot.</summary>
    public Conclusions Conclusions { get; private set; }

    /// <summary>
    /// The conclusions about a later snapshot, or null where more has changed than this analysis can follow. Then, and after a cancelled
    /// question, only a new analysis has answers.
    /// </summary>
    /// <param name="program">The program now; nothing but bodies and places may differ.</param>
    /// <param name="files">The methods of each file that changed, before and now.</param>
    public Conclusions? Follow(ProgramFacts program, IEnumerable<(IReadOnlyList<MethodFacts> Before, IReadOnlyList<MethodFacts> Now)> files,
        CancellationToken cancellation = default)
    {
        if (analysis is null || Edits(files) is not var (moved, edits, places))
            return null;
        var current = analysis;
        analysis = null;
        var changed = new List<(BodyEdit Edit, List<SiteNode> Added, List<SiteNode> Removed)>();
        foreach (var edit in edits)
            if (builder.Replace(edit) is var (added, removed))
                changed.Add((edit, added, removed));
            else
                return null;
        foreach (var (node, now) in moved)
            builder.Move(node, now);
        if (current.Follow(program, Conclusions, changed, places, cancellation) is { } followed)
        {
            Conclusions = followed with { Effort = AnalysisEffort.Bodies };
        }
        else
        {
            current = new(program, catalog, builder.Graph, cancellation);
            Conclusions = current.Conclude() with { Effort = AnalysisEffort.Search };
        }
        analysis = current;
        return Conclusions;
    }

    private (List<(MethodNode, MethodFacts)> Moved, List<BodyEdit> Edits, PlaceMap Places)? Edits(
        IEnumerable<(IReadOnlyList<MethodFacts> Before, IReadOnlyList<MethodFacts> Now)> files)
    {
        var moved = new List<(MethodNode, MethodFacts)>();
        var edits = new List<BodyEdit>();
        var places = new PlaceMap();
        foreach (var (before, now) in files)
        {
            if (before.Count != now.Count)
                return null;
            for (var i = 0; i < before.Count; i++)
            {
                if (ReferenceEquals(before[i], now[i]))
                    continue;
                if (builder.NodeOf(before[i]) is not { } node || BodyEdit.Of(before[i], now[i]) is not { } edit
                    || !places.Add(before[i], now[i], edit.Now))
                    return null;
                if (edit.Added + edit.Removed > 0 || !FactComparison.AreSameElsewhere(before[i], now[i]))
                    edits.Add(edit);
                else
                    moved.Add((node, now[i]));
            }
        }
        return places.KeepsOrder() ? (moved, edits, places) : null;
    }
}
