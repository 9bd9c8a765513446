// All ways to the uses of the runtime phase, as the JSON report writes them: each method once, each call as four numbers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Tool.Report;

/// <param name="Calls">
/// Four numbers a call: who calls (-1 is the framework), who is called, the <see cref="WayKind"/>, and the bits of the permissions.
/// </param>
internal sealed record ReportedWays(
    IReadOnlyList<WayMethod> Methods, [property: JsonConverter(typeof(ReportedWays.OneLine))] IReadOnlyList<int> Calls)
{
    // Many thousand numbers: each on a line of its own, they would be most of the file.
    internal sealed class OneLine : JsonConverter<IReadOnlyList<int>>
    {
        public override IReadOnlyList<int> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<int[]>(ref reader) ?? throw new JsonException("The calls are null.");

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<int> value, JsonSerializerOptions options) =>
            writer.WriteRawValue("[" + string.Join(",", value) + "]");
    }

    /// <summary>Whether each number leads to something.</summary>
    public bool IsWhole(IEnumerable<ReportedUse> uses) => Methods is not null && Calls is { Count: var count } && count % 4 == 0
        && Methods.All(method => method?.Name is not null && method.Assembly is not null)
        && Calls.Chunk(4).All(call => call[0] >= -1 && call[0] < Methods.Count && call[1] >= 0 && call[1] < Methods.Count)
        && uses.All(use => use.Methods is null || use.Methods.All(number => number >= -1 && number < Methods.Count));

    public static (ReportedWays Ways, Dictionary<MethodFacts, int> Numbers) Of(Ways ways)
    {
        var numbers = new Dictionary<MethodFacts, int>(ReferenceEqualityComparer.Instance);
        var (methods, calls) = (new List<WayMethod>(), new List<int>());
        foreach (var call in ways.Calls)
        {
            calls.AddRange([call.From is null ? -1 : Number(call.From), Number(call.To), (int)call.Kind, call.Permissions.Bits]);
            if (call.Label is { } label)
                methods[numbers[call.To]] = methods[numbers[call.To]] with { Name = label };
        }
        return (new(methods, calls), numbers);

        int Number(MethodFacts method)
        {
            if (!numbers.TryGetValue(method, out var number))
            {
                numbers[method] = number = methods.Count;
                methods.Add(new(method.Name, method.AssemblyName));
            }
            return number;
        }
    }
}

/// <param name="Name">As a person reads it; of an entry, what it is the entry for: <c>POST /orders</c>.</param>
internal sealed record WayMethod(string Name, string Assembly);
