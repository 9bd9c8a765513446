// A line by line difference, with line ends made visible where nothing else differs.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

internal static class LineDiff
{
    public static string Show(string expected, string actual)
    {
        var visible = Normal(expected) == Normal(actual);
        return string.Join(Environment.NewLine, Compare(Lines(expected, visible), Lines(actual, visible)));
    }

    private static string Normal(string text) => text.Replace("\r\n", "\n");

    private static string[] Lines(string text, bool visible) =>
        visible
            ? [.. text.Replace("\r\n", "<CR>\n").Split('\n').Select(line => line + "<LF>")]
            : Normal(text).Split('\n');

    private static IEnumerable<string> Compare(string[] expected, string[] actual)
    {
        var common = CommonLengths(expected, actual);
        int e = 0, a = 0;
        while (e < expected.Length || a < actual.Length)
        {
            if (e < expected.Length && a < actual.Length && expected[e] == actual[a])
            {
                yield return " " + expected[e++];
                a++;
            }
            else if (a == actual.Length || (e < expected.Length && common[e + 1, a] >= common[e, a + 1]))
            {
                yield return "-" + expected[e++];
            }
            else
            {
                yield return "+" + actual[a++];
            }
        }
    }

    private static int[,] CommonLengths(string[] expected, string[] actual)
    {
        var common = new int[expected.Length + 1, actual.Length + 1];
        for (var e = expected.Length - 1; e >= 0; e--)
        {
            for (var a = actual.Length - 1; a >= 0; a--)
                common[e, a] = expected[e] == actual[a] ? common[e + 1, a + 1] + 1 : Math.Max(common[e + 1, a], common[e, a + 1]);
        }

        return common;
    }
}
