// The difference between two texts, as 'diff -u' writes it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Tool.Init;

internal static class UnifiedDiff
{
    private const int Context = 3;

    public static void Write(FileEdit edit, string folder, TextWriter writer, bool isColoured)
    {
        var (red, green, plain) = isColoured ? ("\u001b[31m", "\u001b[32m", "\u001b[0m") : ("", "", "");
        var name = Path.GetRelativePath(folder, edit.Path).Replace('\\', '/');
        writer.WriteLine(edit.Before is null ? "--- /dev/null" : $"--- a/{name}");
        writer.WriteLine($"+++ b/{name}");
        var lines = Lines(Split(edit.Before), Split(edit.After));
        for (var at = lines.FindIndex(IsChange); at >= 0;)
        {
            var (first, last) = (Math.Max(0, at - Context), at);
            // changes that are near stand in one hunk
            for (var next = at; next >= 0 && next - last <= 2 * Context; next = lines.FindIndex(next + 1, IsChange))
                last = next;
            var hunk = lines.GetRange(first, Math.Min(lines.Count, last + Context + 1) - first);
            writer.WriteLine($"@@ -{Range(lines, first, hunk, '+')} +{Range(lines, first, hunk, '-')} @@");
            foreach (var (sign, text) in hunk)
                writer.WriteLine((sign == '+' ? green : sign == '-' ? red : "") + sign + text + (sign == ' ' ? "" : plain));
            at = lines.FindIndex(last + 1, IsChange);
        }
    }

    private static bool IsChange((char Sign, string Text) line) => line.Sign != ' ';

    // Where the hunk begins and how many lines it has, without those that the other side alone has.
    private static string Range(List<(char Sign, string)> lines, int first, List<(char Sign, string)> hunk, char other)
    {
        var (before, count) = (lines.Take(first).Count(line => line.Sign != other), hunk.Count(line => line.Sign != other));
        return $"{(count == 0 ? before : before + 1)},{count}";
    }

    private static string[] Split(string? text) =>
        text is null or "" ? [] : [.. text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r'))];

    // The longest common subsequence: what is edited here is a page long.
    private static List<(char Sign, string Text)> Lines(string[] old, string[] now)
    {
        var same = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                same[i, j] = old[i] == now[j] ? same[i + 1, j + 1] + 1 : Math.Max(same[i + 1, j], same[i, j + 1]);
        var lines = new List<(char, string)>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
                (i, j) = (i + 1, Add(lines, ' ', now[j], j));
            else if (j < now.Length && (i == old.Length || same[i, j + 1] >= same[i + 1, j]))
                j = Add(lines, '+', now[j], j);
            else
                i = Add(lines, '-', old[i], i);
        }
        return lines;
    }

    private static int Add(List<(char, string)> lines, char sign, string text, int at)
    {
        lines.Add((sign, text));
        return at + 1;
    }
}
