// What a machine printed on its serial line: what it is, a row for each permission, and that it came to the end.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Machines;

/// <param name="Runtime">The version of .NET that ran.</param>
/// <param name="Architecture">The architecture of the process.</param>
/// <param name="Landlock">The version of Landlock's interface; 0 where there is none.</param>
/// <param name="Tests">The answers of the kernel layer's own tests, where they were asked for.</param>
internal sealed record Report(
    Version Runtime, string Architecture, int Landlock, IReadOnlyList<Row> Rows, IReadOnlyList<TestAnswer> Tests,
    IReadOnlyList<string> Failures)
{
    /// <summary>A sentence for each thing that is not as claimed.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. Failures, .. Rows.SelectMany(row => row.Problems(Landlock)),
        .. Tests.Where(static test => test.Answer.StartsWith("failed", StringComparison.Ordinal))
            .Select(static test => $"{test.Name} {test.Answer}"),
    ];

    public static Report Parse(string printed)
    {
        string[] lines = [.. printed.Split('\n').Select(static line => line.Trim('\r', ' '))];
        string[]? machine = lines.LastOrDefault(static line => line.StartsWith("MACHINE|", StringComparison.Ordinal))?.Split('|');
        if (machine is not ["MACHINE", _, var architecture, var runtime, var kernel])
            throw new FormatException($"The probe did not start. The machine printed:\n{printed}");
        Match landlock = Regex.Match(kernel, "landlock ([0-9]+)");
        List<string> failures = [.. lines.Where(static line => line.StartsWith("FAILED|", StringComparison.Ordinal))];
        if (!lines.Contains("END|") || lines.Contains("TESTS|") && !lines.Contains("TESTS END|"))
            failures.Add($"The probe did not come to its end. The machine printed:\n{printed}");
        int version = landlock.Success ? int.Parse(landlock.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new(
            Version.Parse(runtime), architecture.ToLowerInvariant(), version,
            [.. lines.Where(static line => line.StartsWith("ROW|", StringComparison.Ordinal)).Select(Row.Parse)],
            [.. lines.Where(static line => line.StartsWith("TEST|", StringComparison.Ordinal)).Select(static line => line.Split('|', 3))
                .Select(static words => new TestAnswer(words[1], words[2]))],
            failures);
    }
}

/// <summary>What one test of the kernel layer said on a machine.</summary>
/// <param name="Name">The class and the test.</param>
/// <param name="Answer"><c>held</c>, why the test cannot run there, or what failed.</param>
internal sealed record TestAnswer(string Name, string Answer)
{
    public bool IsHeld => Answer == "held";
}
