// The steps of all paths of a report, each written once: a path in JSON is a list of numbers into this table.
using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Permissions.Tool.Report;

/// <param name="steps">Those of the file that is read; empty where a report is written.</param>
internal sealed class StepTable(List<ReportedStep> steps) : JsonConverter<IReadOnlyList<ReportedStep>>
{
    private readonly Dictionary<ReportedStep, int> numbers = [];

    /// <summary>Adds the table to the report, after everything that points to it.</summary>
    public void AddTo(JsonTypeInfo type)
    {
        if (type.Type != typeof(PermissionReport))
            return;
        var table = type.CreateJsonPropertyInfo(typeof(List<ReportedStep>), "steps");
        table.Get = _ => steps;
        type.Properties.Add(table);
    }

    public override IReadOnlyList<ReportedStep> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var path = new List<ReportedStep>();
        foreach (var number in JsonSerializer.Deserialize<int[]>(ref reader, options) ?? throw new JsonException("A path is null."))
            path.Add(number >= 0 && number < steps.Count
                ? steps[number] : throw new JsonException($"A path names step {number}, and 'steps' holds {steps.Count}."));
        return path;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<ReportedStep> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var step in value)
        {
            if (!numbers.TryGetValue(step, out var number))
            {
                numbers[step] = number = steps.Count;
                steps.Add(step);
            }
            writer.WriteNumberValue(number);
        }
        writer.WriteEndArray();
    }
}
