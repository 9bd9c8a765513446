// What a rule says of a program at one place: diagnostics, texts, JSON, SARIF and pages print this and nothing else.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Reachability.Reports;

/// <param name="Arguments">What fills the message of the rule.</param>
public sealed record Report(Rule Rule, Place Place, IReadOnlyList<object> Arguments)
{
    public RuleSeverity Severity { get; init; } = Rule.Severity;

    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, [.. Arguments]);

    /// <summary>The use of a dropped permission that it is about, with the path that leads there; null for what has none.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Whether it is another way to what is reported elsewhere.</summary>
    public bool IsOtherWay { get; init; }

    /// <summary>Further places: of a finding the drop, then each hop of its path, then its other calls.</summary>
    public IReadOnlyList<Place> Related { get; init; } = [];

    /// <summary>What a code fix also needs to know, by the names of <see cref="ReportProperty"/>.</summary>
    public IReadOnlyList<(string Name, string Value)> Properties { get; init; } = [];
}
