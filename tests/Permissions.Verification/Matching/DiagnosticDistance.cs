// How far a reported diagnostic is from an expected one; 0 means that it is the expected one.
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

internal static class DiagnosticDistance
{
    public static int Measure(DiagnosticResult expected, Diagnostic actual) =>
        Places(expected, actual)
        + (expected.Id == actual.Id ? 0 : 3)
        + (SeverityMatches(expected, actual) ? 0 : 1)
        + (MessageMatches(expected, actual) ? 0 : 2)
        + (expected.IsSuppressed is { } suppressed && suppressed != actual.IsSuppressed ? 1 : 0);

    public static bool SeverityMatches(DiagnosticResult expected, Diagnostic actual) =>
        expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) || expected.Severity == actual.Severity;

    public static bool MessageMatches(DiagnosticResult expected, Diagnostic actual) =>
        expected.Message is { } message ? message == actual.GetMessage() : ArgumentsMatch(expected, actual);

    public static bool ArgumentsMatch(DiagnosticResult expected, Diagnostic actual) =>
        expected.MessageArguments is not { Length: > 0 } arguments
        || arguments.Select(Text).SequenceEqual(actual.GetArguments().Select(Text));

    public static bool PlaceMatches(DiagnosticLocation expected, Location actual)
    {
        var span = actual.GetLineSpan();
        return span.Path == expected.Span.Path && span.StartLinePosition == expected.Span.StartLinePosition
            && (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) || span.EndLinePosition == expected.Span.EndLinePosition);
    }

    private static int Places(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.HasLocation)
            return actual.Location == Location.None ? 0 : 5;

        var distance = Primary(expected.Spans[0], actual.Location);
        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
            return distance;

        var additional = expected.Spans.RemoveAt(0);
        var same = additional.Length == actual.AdditionalLocations.Count
            && additional.Zip(actual.AdditionalLocations).All(pair => PlaceMatches(pair.First, pair.Second));
        return distance + (same ? 0 : 1);
    }

    private static int Primary(DiagnosticLocation expected, Location actual)
    {
        if (PlaceMatches(expected, actual))
            return 0;

        var span = actual.GetLineSpan();
        return (span.Path == expected.Span.Path ? 0 : 2) + (span.StartLinePosition == expected.Span.StartLinePosition ? 1 : 2)
            + (span.StartLinePosition.Line == expected.Span.StartLinePosition.Line ? 0 : 1);
    }

    private static string Text(object? argument) => argument?.ToString() ?? "";
}
