// An expected diagnostic, built up from what a test cares about.
using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

public readonly struct DiagnosticResult
{
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly State state;

    public DiagnosticResult(string id, DiagnosticSeverity severity) => state = new State(id, severity);

    public DiagnosticResult(DiagnosticDescriptor descriptor) =>
        state = new State(descriptor.Id, descriptor.DefaultSeverity) { Format = descriptor.MessageFormat };

    private DiagnosticResult(State state) => this.state = state;

    public ImmutableArray<DiagnosticLocation> Spans => state?.Spans ?? [];

    public DiagnosticSeverity Severity => state.Severity;

    public DiagnosticOptions Options => state.Options;

    public string Id => state.Id;

    public LocalizableString? MessageFormat => state.Format;

    public object?[]? MessageArguments => state.Arguments;

    public bool HasLocation => !Spans.IsEmpty;

    public bool? IsSuppressed => state.IsSuppressed;

    /// <summary>The message that must be reported, or null where any will do.</summary>
    public string? Message => state.AnyMessage ? null : state.Message ?? Formatted();

    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => new(state with { Severity = severity });

    public DiagnosticResult WithOptions(DiagnosticOptions options) => new(state with { Options = options });

    public DiagnosticResult WithArguments(params object[] arguments) => new(state with { Arguments = arguments });

    public DiagnosticResult WithMessage(string? message) => new(state with { Message = message, AnyMessage = message is null });

    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => new(state with { Format = messageFormat });

    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => new(state with { IsSuppressed = isSuppressed });

    public DiagnosticResult WithNoLocation() => new(state with { Spans = [] });

    public DiagnosticResult WithLocation(int line, int column) => WithLocation("", line, column);

    public DiagnosticResult WithLocation(LinePosition location) => WithLocation("", location);

    public DiagnosticResult WithLocation(string path, int line, int column) => WithLocation(path, new LinePosition(line - 1, column - 1));

    public DiagnosticResult WithLocation(string path, LinePosition location) => WithLocation(path, location, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options) =>
        WithSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    /// <summary>The next location is the text inside <c>{|#markupKey:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var key = new LinePosition(0, markupKey);
        return WithSpan(new FileLinePositionSpan("", key, key), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan("", startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(new FileLinePositionSpan(path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) =>
        new(state with { Spans = state.Spans.Add(new DiagnosticLocation(span, options)) });

    /// <summary>Locations that name no file get this one.</summary>
    public DiagnosticResult WithDefaultPath(string path) =>
        MapSpans(location => IsKey(location) || location.Span.Path.Length > 0
            ? location
            : new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options));

    public DiagnosticResult WithLineOffset(int offset) =>
        MapSpans(location => new DiagnosticLocation(
            new FileLinePositionSpan(location.Span.Path, Down(location.Span.StartLinePosition, offset), Down(location.Span.EndLinePosition, offset)),
            location.Options));

    public override string ToString()
    {
        var place = HasLocation ? PlaceText(Spans[0]) + ": " : "";
        return $"{place}{Severity.ToString().ToLowerInvariant()} {Id}{(Message is { } message ? ": " + message : "")}";
    }

    internal DiagnosticResult WithMarkupLocations(ImmutableDictionary<string, FileLinePositionSpan> markup) =>
        MapSpans(location =>
        {
            if (!IsKey(location))
                return location;

            var key = "#" + location.Span.StartLinePosition.Character;
            return markup.TryGetValue(key, out var span)
                ? new DiagnosticLocation(span, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
                : throw new InvalidOperationException($"The markup location '{key}' was not found in the input.");
        });

    private static bool IsKey(DiagnosticLocation location) => location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey);

    private static LinePosition Down(LinePosition position, int lines) => new(position.Line + lines, position.Character);

    private static string PlaceText(DiagnosticLocation location)
    {
        var (start, end) = (location.Span.StartLinePosition, location.Span.EndLinePosition);
        var path = location.Span.Path.Length == 0 ? "?" : location.Span.Path;
        return location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $"{path}({start.Line + 1},{start.Character + 1})"
            : $"{path}({start.Line + 1},{start.Character + 1},{end.Line + 1},{end.Character + 1})";
    }

    private string? Formatted()
    {
        if (state.Format is null)
            return null;

        try
        {
            return string.Format(state.Format.ToString(), state.Arguments ?? []);
        }
        catch (FormatException)
        {
            return state.Format.ToString();
        }
    }

    private DiagnosticResult MapSpans(Func<DiagnosticLocation, DiagnosticLocation> map) =>
        HasLocation ? new(state with { Spans = [.. Spans.Select(map)] }) : this;

    private sealed record State(string Id, DiagnosticSeverity Severity)
    {
        public ImmutableArray<DiagnosticLocation> Spans { get; init; } = [];

        public DiagnosticOptions Options { get; init; }

        public LocalizableString? Format { get; init; }

        public object?[]? Arguments { get; init; }

        public string? Message { get; init; }

        public bool AnyMessage { get; init; }

        public bool? IsSuppressed { get; init; }
    }
}
