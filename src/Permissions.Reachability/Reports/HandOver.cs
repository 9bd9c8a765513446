// Writes and reads findings, places and the score as text, because a compiler log carries only text.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Reachability.Reports;

public static class HandOver
{
    public static string Write(IEnumerable<Place> places) => Lines(places.Select(place => Fields(place)));

    public static IReadOnlyList<Place> ReadPlaces(string text) => [.. Read(text).Select(line => line.Place())];

    public static string Write(Finding finding, bool isOtherWay) => Lines(
        new[]
            {
                Fields(finding.Place, finding.Permission.Bits, finding.Api, finding.ApiId, finding.IsAssumed, finding.IsAskedBefore,
                    isOtherWay),
                Fields(finding.Call),
            }
            .Append(finding.DropSite is { } drop ? Fields(drop) : "")
            .Concat(finding.Path.Select(hop => "hop|" + Fields(hop.Place, hop.Name, hop.Assembly ?? "")))
            .Concat(finding.OtherCalls.Select(call => "call|" + Fields(call))));

    /// <summary>The finding without the methods of its hops, and whether it is another way to one that is reported elsewhere.</summary>
    public static (Finding Finding, bool IsOtherWay) ReadFinding(string text)
    {
        var lines = text.Split('\n');
        var head = new Reader(lines[0]);
        var (place, permission) = (head.Place(), new PermissionSet(head.Number()));
        var (api, id, isAssumed, isAskedBefore, isOtherWay) = (head.Text(), head.Text(), head.Flag(), head.Flag(), head.Flag());
        var more = lines.Skip(3).Select(line => new Reader(line)).Select(line => (IsHop: line.Text() == "hop", Line: line)).ToList();
        return (new(permission, api, id, place, new Reader(lines[1]).Place(),
            [.. more.Where(one => one.IsHop).Select(one => Hop(one.Line))],
            lines[2].Length > 0 ? new Reader(lines[2]).Place() : null, isAssumed)
        {
            IsAskedBefore = isAskedBefore,
            OtherCalls = [.. more.Where(one => !one.IsHop).Select(one => one.Line.Place())],
        }, isOtherWay);

        static Hop Hop(Reader line)
        {
            var (place, name, assembly) = (line.Place(), line.Text(), line.Text());
            return new(name, place, assembly.Length > 0 ? assembly : null);
        }
    }

    public static string Write(Score score) => Lines(score.BlindSpots
        .Select(spot => Fields(spot.Place, spot.Api, spot.Why, spot.Assembly, spot.Hidden.Bits, spot.IsReferenced))
        .Prepend(Joined(score.StartupMethods, score.RuntimeMethods, score.Dropped.Bits, score.GuardedCalls, score.StubbedCalls)));

    public static Score ReadScore(string text)
    {
        var (head, spots) = (Read(text).First(), Read(text).Skip(1));
        return new(head.Number(), head.Number(), new(head.Number()), head.Number(), head.Number(), [.. spots.Select(spot =>
            new BlindSpot(spot.Place(), spot.Text(), spot.Text(), spot.Text(), new(spot.Number()), spot.Flag()))]);
    }

    private static IEnumerable<Reader> Read(string text) =>
        text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => new Reader(line));

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);

    private static string Fields(Place place, params object[] more) =>
        Joined([place.File ?? "", place.Start, place.Length, place.Line, place.Column, place.EndLine, place.EndColumn,
            place.WrittenFile ?? "", .. more]);

    private static string Joined(params object[] fields) => string.Join("|", fields.Select(field =>
        Convert.ToString(field, CultureInfo.InvariantCulture).Replace("\\", "\\\\").Replace("|", "\\p").Replace("\n", "\\n")));

    // Takes the fields of a line one after the other, as they were written.
    private sealed class Reader(string line)
    {
        private readonly string[] fields = line.Split('|');
        private int next;

        public string Text() => fields[next].Contains("\\")
            ? string.Concat(Unescaped(fields[next++])) : fields[next++];

        public int Number() => int.Parse(Text(), CultureInfo.InvariantCulture);

        public bool Flag() => bool.Parse(Text());

        public Place Place() => new(Text(), Number(), Number(), Number(), Number(), Number(), Number(),
            Text() is { Length: > 0 } written ? written : null);

        private static IEnumerable<char> Unescaped(string field)
        {
            for (var i = 0; i < field.Length; i++)
                yield return field[i] != '\\' ? field[i] : field[++i] switch { 'p' => '|', 'n' => '\n', var other => other };
        }
    }
}
