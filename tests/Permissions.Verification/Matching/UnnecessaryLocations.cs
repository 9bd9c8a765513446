// The additional locations that a diagnostic marks as unnecessary code, by the indices it carries in its properties.
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Microsoft.CodeAnalysis.Testing;

internal static class UnnecessaryLocations
{
    public static ImmutableArray<int> Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(WellKnownDiagnosticTags.Unnecessary, out var indices) && indices is not null ? Parse(indices) : [];

    private static ImmutableArray<int> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<int[]>(json)?.ToImmutableArray() ?? [];
        }
        catch (JsonException)
        {
            // The checker reports it: this is no array of indices.
            return [-1];
        }
    }
}
