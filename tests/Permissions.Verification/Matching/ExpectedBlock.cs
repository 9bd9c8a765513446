// Writes a reported or expected diagnostic as the line of C# that expects it, ready to be pasted into a test.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

internal static class ExpectedBlock
{
    public static string Write(IEnumerable<Diagnostic> diagnostics, string defaultPath)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            text.AppendLine("// " + diagnostic.ToString().Replace("\n", "\n// ")).AppendLine(Write(diagnostic, defaultPath) + ",");

        return text.Length == 0 ? "    NONE." : text.ToString();
    }

    public static string Write(Diagnostic diagnostic, string defaultPath)
    {
        var text = new StringBuilder(Start(diagnostic.Id, diagnostic.Severity));
        if (diagnostic.Location != Location.None)
        {
            foreach (var (location, index) in diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Select((location, index) => (location, index)))
                text.Append(Span(location.GetLineSpan(), defaultPath, UnnecessaryLocations.Of(diagnostic).Contains(index - 1)));
        }

        text.Append(Arguments(diagnostic.GetArguments()));
        return diagnostic.IsSuppressed ? text.Append(".WithIsSuppressed(true)").ToString() : text.ToString();
    }

    public static string Write(DiagnosticResult expected, string defaultPath)
    {
        var text = new StringBuilder(Start(expected.Id, expected.Severity));
        foreach (var location in expected.Spans)
            text.Append(Place(location, defaultPath));

        text.Append(Arguments(expected.MessageArguments ?? []));
        return expected.IsSuppressed is { } suppressed ? text.Append($".WithIsSuppressed({(suppressed ? "true" : "false")})").ToString() : text.ToString();
    }

    private static string Start(string id, DiagnosticSeverity severity) =>
        (severity, IsCompiler(id)) switch
        {
            (DiagnosticSeverity.Error, true) => $"DiagnosticResult.CompilerError(\"{id}\")",
            (DiagnosticSeverity.Warning, true) => $"DiagnosticResult.CompilerWarning(\"{id}\")",
            _ => $"new DiagnosticResult(\"{id}\", DiagnosticSeverity.{severity})",
        };

    private static bool IsCompiler(string id) => id.StartsWith("CS", System.StringComparison.Ordinal);

    private static string Place(DiagnosticLocation location, string defaultPath)
    {
        if (!location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength))
            return Span(location.Span, defaultPath, location.Options.HasFlag(DiagnosticLocationOptions.UnnecessaryCode));

        var start = location.Span.StartLinePosition;
        return $".WithLocation({File(location.Span, defaultPath)}{start.Line + 1}, {start.Character + 1})";
    }

    private static string Span(FileLinePositionSpan span, string defaultPath, bool unnecessary)
    {
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return unnecessary
            ? $".WithSpan(new FileLinePositionSpan(\"{span.Path}\", new LinePosition({start.Line}, {start.Character}), "
                + $"new LinePosition({end.Line}, {end.Character})), DiagnosticLocationOptions.UnnecessaryCode)"
            : $".WithSpan({File(span, defaultPath)}{start.Line + 1}, {start.Character + 1}, {end.Line + 1}, {end.Character + 1})";
    }

    private static string File(FileLinePositionSpan span, string defaultPath) => span.Path == defaultPath ? "" : $"\"{span.Path}\", ";

    private static string Arguments(IReadOnlyList<object?> arguments) =>
        arguments.Count == 0
            ? ""
            : $".WithArguments({string.Join(", ", arguments.Select(argument => CSharp.SymbolDisplay.FormatLiteral(argument?.ToString() ?? "", quote: true)))})";
}
