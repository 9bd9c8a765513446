// Lays recorded runs beside what the analysis found: which uses were seen, which methods ran, and what was seen and not found.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Tool.Check;

namespace Permissions.Tool.Evidence;

internal sealed class EvidenceJudge
{
    private readonly EvidenceLog log;
    private readonly OwnFiles files;
    private readonly IReadOnlySet<string> assemblies;
    private readonly ILookup<string, RanMethod> ran;
    private readonly List<JudgedUse> judged;
    private readonly Dictionary<JudgedUse, List<RecordedUse>> seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<RecordedUse> unmatched = [];

    /// <param name="sources">The source files of the program that is analysed.</param>
    /// <param name="assemblies">The program and its projects.</param>
    /// <param name="judged">What was found.</param>
    /// <exception cref="CannotRunException">The runs are those of another program.</exception>
    public EvidenceJudge(EvidenceLog log, IEnumerable<string> sources, IReadOnlySet<string> assemblies, IEnumerable<JudgedUse> judged)
    {
        (this.log, this.assemblies, this.judged) = (log, assemblies, [.. judged]);
        files = new(sources, isNameEnough: log.Programs.Overlaps(assemblies));
        ran = log.Methods.ToLookup(method => files.Find(method.File) ?? "", StringComparer.Ordinal);
        if (!log.Programs.Overlaps(assemblies) && ran.All(file => file.Key.Length == 0) && !log.Uses.Any(use => OwnFrames(use).Any()))
            throw new CannotRunException($"{string.Join(", ", log.Files)}: these runs are those of {string.Join(", ", log.Programs)}, and "
                + $"no line of them comes from {string.Join(", ", assemblies.Order(StringComparer.Ordinal))}. Name the evidence of the "
                + "program that is analysed.");
        foreach (var same in log.Uses.GroupBy(use => (use.Permission, use.IsAfterStart, (object)use.Frames)))
        {
            var found = Matches(same.First());
            if (found.Count == 0)
                unmatched.AddRange(same);
            foreach (var one in found)
                (seen.TryGetValue(one, out var uses) ? uses : seen[one] = []).AddRange(same);
        }
    }

    public FindingEvidence Of(JudgedUse use) => seen.TryGetValue(use, out var uses)
        ? new(EvidenceState.Seen, uses.Count, uses[0].Request, Stack(uses[0]))
        : new(IsCovered(use) ? EvidenceState.Covered : EvidenceState.NotReached, 0, null, []);

    /// <param name="isAsked">Which uses should have been found.</param>
    public ProgramEvidence Whole(Func<RecordedUse, bool> isAsked) => new(log.Files, log.Uses.Count,
        log.Methods.Count(method => files.Find(method.File) is not null), Misses(isAsked), log.Notes);

    private List<MissedUse> Misses(Func<RecordedUse, bool> isAsked) =>
        [.. unmatched.Where(isAsked).Where(use => OwnFrames(use).Any() || assemblies.Contains(use.Program) && use.Frames.Any(HasFile))
            .GroupBy(use => (use.Permission, use.Frames.First(HasFile)))
            .Select(same => new MissedUse(same.Key.Permission, same.Count(), same.First().Resource, same.First().Request,
                Stack(same.First())))
            .OrderBy(miss => miss.Permission, StringComparer.Ordinal).ThenBy(miss => miss.Stack[0], StringComparer.Ordinal)];

    // From the surest sign to the weakest: the call itself, a statement that holds it, a call on the way there, the name of its method.
    private List<JudgedUse> Matches(RecordedUse use)
    {
        var candidates = judged.Where(one => one.Permission == use.Permission).ToList();
        if (candidates.Count == 0)
            return [];
        var own = OwnFrames(use).ToList();
        var found = own.Count == 0
            ? candidates.FindAll(one => use.Frames.Any(frame => !HasFile(frame) && IsIn(frame, one)))
            : First(
                candidates.FindAll(one => IsAt(own[0], one.Call) || IsAt(own[0], one.Place)),
                Below(own[0], candidates),
                candidates.FindAll(one => one.Hops.Any(hop => IsAt(own[0], hop.Place)) || one.OtherCalls.Any(place => IsAt(own[0], place))),
                candidates.FindAll(one => own.Exists(frame => IsAt(frame, one.Call) || IsAt(frame, one.Place))));
        return use.IsAfterStart && found.Exists(one => !one.IsStartup) ? found.FindAll(one => !one.IsStartup) : found;
    }

    private static List<JudgedUse> First(params List<JudgedUse>[] found) => Array.Find(found, some => some.Count > 0) ?? [];

    // A frame has the line where its statement begins; the call may stand on a later one. Which lines a statement has is known where
    // the method is recorded as run; else it is the next call in that method.
    private List<JudgedUse> Below(StackFrameText frame, List<JudgedUse> candidates)
    {
        var later = candidates.FindAll(one => one.Call.Line > frame.Line && IsInFile(frame, one.Call));
        var recorded = ran[files.Find(frame.File)!].Where(method => method.BeginsAStatementOn(frame.Line)).ToList();
        if (recorded.Count > 0)
            return later.FindAll(one => recorded.Exists(method => method.Holds(frame.Line, one.Call.Line, one.Call.Column)));
        later.RemoveAll(one => !IsIn(frame, one));
        return later.FindAll(one => one.Call.Line == later.Min(other => other.Call.Line));
    }

    private bool IsCovered(JudgedUse use)
    {
        var place = files.Find(use.Call.File) is null ? use.Place : use.Call;
        if (place.Line == 0) // without symbols it is named by its method
            return place.File.Contains('#') && log.Methods.Exists(method => method.Method == place.File[(place.File.IndexOf('#') + 1)..]);
        return files.Find(place.File) is { } file && ran[file].Any(method => method.Holds(place.Line, place.Column))
            || log.Uses.Exists(one => one.Frames.Any(frame => IsInFile(frame, use.Call) && IsIn(frame, use)));
    }

    private static bool IsIn(StackFrameText frame, JudgedUse use) => !frame.IsNested && frame.Name == use.Method;

    private bool IsAt(StackFrameText frame, SourcePlace place) => frame.Line == place.Line && IsInFile(frame, place);

    private bool IsInFile(StackFrameText frame, SourcePlace place) => HasFile(frame) && files.Find(frame.File) is { } file
        && file == files.Find(place.File);

    private IEnumerable<StackFrameText> OwnFrames(RecordedUse use) =>
        use.Frames.Where(frame => HasFile(frame) && files.Find(frame.File) is not null);

    private static bool HasFile(StackFrameText frame) => frame.File.Length > 0;

    private static List<string> Stack(RecordedUse use) => [.. use.Frames.Select(frame => frame.ToString())];
}
