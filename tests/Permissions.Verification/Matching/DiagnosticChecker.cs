// Compares what was reported with what was expected, and says of the first difference what would have been right.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

internal sealed class DiagnosticChecker(string defaultPath, TimeSpan matchLimit, Action<Diagnostic, DiagnosticResult, IVerifier>? further)
{
    public void Check(IReadOnlyList<Diagnostic> actual, IReadOnlyList<DiagnosticResult> expected, IVerifier verifier)
    {
        var partners = Assignment.Find(expected.Count, actual.Count, (e, a) => DiagnosticDistance.Measure(expected[e], actual[a]), matchLimit);
        if (expected.Count != actual.Count)
            verifier.Fail(CountMessage(actual, expected));

        foreach (var (result, partner) in expected.Zip(partners).OrderBy(pair => pair.Second))
            Check(actual[partner], result, verifier);
    }

    private string CountMessage(IReadOnlyList<Diagnostic> actual, IReadOnlyList<DiagnosticResult> expected)
    {
        var (unmet, left) = (expected.ToList(), actual.ToList());
        foreach (var result in expected)
        {
            var match = left.FindIndex(diagnostic => DiagnosticDistance.Measure(result, diagnostic) == 0);
            if (match >= 0)
            {
                left.RemoveAt(match);
                unmet.Remove(result);
            }
        }

        var text = new StringBuilder()
            .AppendLine($"Mismatch between number of diagnostics returned, expected \"{expected.Count}\" actual \"{actual.Count}\"").AppendLine()
            .AppendLine("Diagnostics:").AppendLine(ExpectedBlock.Write(actual, defaultPath));
        foreach (var diagnostic in left)
            text.AppendLine("Unexpected: " + diagnostic);

        foreach (var result in unmet)
            text.AppendLine("Missing: " + result);

        return text.ToString();
    }

    private void Check(Diagnostic actual, DiagnosticResult expected, IVerifier verifier)
    {
        CheckPlaces(actual, expected, verifier);
        Require(expected.Id == actual.Id, $"Expected diagnostic id to be \"{expected.Id}\" was \"{actual.Id}\"");
        Require(DiagnosticDistance.SeverityMatches(expected, actual), $"Expected diagnostic severity to be \"{expected.Severity}\" was \"{actual.Severity}\"");
        Require(
            expected.Message is null || expected.Message == actual.GetMessage(),
            $"Expected diagnostic message to be \"{expected.Message}\" was \"{actual.GetMessage()}\"");
        Require(expected.Message is not null || DiagnosticDistance.ArgumentsMatch(expected, actual), "Expected diagnostic message arguments to match");
        Require(expected.IsSuppressed is null || expected.IsSuppressed == actual.IsSuppressed, "Expected diagnostic suppression state to match");
        further?.Invoke(actual, expected, verifier);

        void Require(bool condition, string message)
        {
            if (!condition)
                verifier.Fail(Compare(actual, expected, message));
        }
    }

    private void CheckPlaces(Diagnostic actual, DiagnosticResult expected, IVerifier verifier)
    {
        if (!expected.HasLocation)
        {
            if (actual.Location != Location.None)
                verifier.Fail(Compare(actual, expected, "Expected a project diagnostic with no location:"));

            return;
        }

        CheckPlace(actual, expected, expected.Spans[0], actual.Location, verifier);
        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
            return;

        var additional = expected.Spans.RemoveAt(0);
        if (additional.Length != actual.AdditionalLocations.Count)
        {
            var message = $"Expected {additional.Length} additional locations but got {actual.AdditionalLocations.Count} for Diagnostic:";
            verifier.Fail(Compare(actual, expected, message));
        }

        var unnecessary = UnnecessaryLocations.Of(actual);
        if (unnecessary.Any(index => index < 0 || index >= additional.Length))
            verifier.Fail(Compare(actual, expected, "The unnecessary locations of the diagnostic are no indices of its additional locations:"));

        for (var i = 0; i < additional.Length; i++)
        {
            CheckPlace(actual, expected, additional[i], actual.AdditionalLocations[i], verifier);
            if (additional[i].Options.HasFlag(DiagnosticLocationOptions.UnnecessaryCode) != unnecessary.Contains(i))
                verifier.Fail(Compare(actual, expected, $"Additional location {i} is{(unnecessary.Contains(i) ? "" : " not")} marked as unnecessary code:"));
        }
    }

    private void CheckPlace(Diagnostic actual, DiagnosticResult expected, DiagnosticLocation place, Location location, IVerifier verifier)
    {
        if (DiagnosticDistance.PlaceMatches(place, location))
            return;

        var span = location.GetLineSpan();
        var which = ReferenceEquals(location, actual.Location) ? "Diagnostic" : "Additional location";
        verifier.Fail(Compare(actual, expected, $"{which} expected at {place.Span}, was at {span}:"));
    }

    private string Compare(Diagnostic actual, DiagnosticResult expected, string message) =>
        new StringBuilder().AppendLine(message).AppendLine()
            .AppendLine("Expected diagnostic:").AppendLine("    // " + expected).AppendLine("    " + ExpectedBlock.Write(expected, defaultPath))
            .AppendLine("Actual diagnostic:").AppendLine("    // " + actual).AppendLine("    " + ExpectedBlock.Write(actual, defaultPath)).ToString();
}
