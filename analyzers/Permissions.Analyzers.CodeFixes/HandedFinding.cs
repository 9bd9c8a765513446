// What a diagnostic says of the use of a permission that it reports.
using Microsoft.CodeAnalysis;
using Permissions.Reachability.Reports;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.CodeFixes;

internal static class HandedFinding
{
    /// <summary>The finding; null where the diagnostic is about something else.</summary>
    public static Finding? Of(Diagnostic found) =>
        found.Properties.TryGetValue(ReportProperty.Finding, out var text) && text is not null ? HandOver.ReadFinding(text).Finding : null;
}
