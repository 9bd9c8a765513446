// The file of known findings: written by a command once, read by the same command ever after.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;

namespace Permissions.Tool.Baseline;

/// <param name="Command">Which command wrote it: <c>check</c> or <c>report</c>.</param>
internal sealed record BaselineFile(string Format, string Command, IReadOnlyList<BaselineEntry> Entries)
{
    private const string CurrentFormat = "permissions-baseline/1";

    public static void Write(FileInfo file, string command, IEnumerable<BaselineEntry> found) =>
        ReportDestination.Write(file, writer => Write(writer, command, found));

    public static void Write(TextWriter writer, string command, IEnumerable<BaselineEntry> found)
    {
        // sorted: a baseline stands under version control, and its diff should show what changed
        var entries = found.GroupBy(entry => entry).Select(same => same.Key with { Count = same.Count() })
            .OrderBy(entry => entry.Assembly, StringComparer.Ordinal).ThenBy(entry => entry.Method, StringComparer.Ordinal)
            .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => entry.Api, StringComparer.Ordinal).ThenBy(entry => entry.Phase, StringComparer.Ordinal)
            .ThenBy(entry => entry.Permission, StringComparer.Ordinal).ToList();
        ReadableJson.Write(new BaselineFile(CurrentFormat, command, entries), writer);
    }

    /// <exception cref="CannotRunException">The file is not a baseline of this command; the message says where and why.</exception>
    public static BaselineFile Read(FileInfo file, string command)
    {
        var remedy = $"Write it again with 'permissions {command} … --write-baseline {file.Name}'.";
        var baseline = ReadableJson.Read<BaselineFile>(file.FullName, "baseline", remedy);
        if (baseline.Format != CurrentFormat || baseline.Entries is null
            || baseline.Entries.Any(entry => entry?.Rule is null || entry.Count < 1))
            throw new CannotRunException($"{file.FullName} is not a baseline that this tool reads ('{CurrentFormat}'). {remedy}");
        return baseline.Command == command
            ? baseline
            : throw new CannotRunException(
                $"{file.FullName} was written by 'permissions {baseline.Command}', whose entries are of another kind. {remedy}");
    }

    /// <summary>What is not in this baseline, and what of the baseline is no longer found.</summary>
    public (IReadOnlyList<T> Fresh, BaselineSummary Summary) Match<T>(string file, IReadOnlyList<T> found, Func<T, BaselineEntry> entryOf)
    {
        var left = new Dictionary<BaselineEntry, int>();
        foreach (var entry in Entries)
            left[entry with { Count = 1 }] = left.GetValueOrDefault(entry with { Count = 1 }) + entry.Count;
        var all = left.Keys.ToHashSet();
        var fresh = new List<T>();
        foreach (var one in found)
        {
            var entry = entryOf(one);
            all.Remove(entry);
            if (left.TryGetValue(entry, out var count) && count > 0)
                left[entry] = count - 1;
            else
                fresh.Add(one);
        }
        return (fresh, new(file, found.Count - fresh.Count, all.Count));
    }
}

/// <param name="Known">Found, and in the baseline.</param>
/// <param name="Stale">Entries of the baseline that nothing matches any more.</param>
internal sealed record BaselineSummary(string File, int Known, int Stale)
{
    public override string ToString() => $"{Known} known and not shown ({Path.GetFileName(File)})" + Stale switch
    {
        0 => ".",
        _ => $"; {Counted.Of(Stale, "entry of it is", "entries of it are")} stale, write it again with --write-baseline.",
    };
}
