// The report as JSON: what 'diff' compares may have been written by another machine.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;

namespace Permissions.Tool.Report;

internal static class ReportJson
{
    public static void Write(PermissionReport report, TextWriter writer)
    {
        var table = new StepTable([]);
        writer.WriteLine(JsonSerializer.Serialize(report, Options(table, table.AddTo)));
    }

    /// <exception cref="CannotRunException">The file holds no report; the message says where and why.</exception>
    public static PermissionReport Read(string file)
    {
        const string remedy = "Write it again with 'permissions report APP --format json --output FILE'.";
        var json = ReadableJson.Bytes(file);
        var steps = ReadableJson.Parse<WrittenSteps>(file, json, "report of ours", remedy, ReadableJson.Options).Steps ?? [];
        if (steps.Exists(step => step?.Name is null || step.Assembly is null || step.Method is null || step.Place?.File is null))
            throw new CannotRunException($"{file}: something in its steps is null that has to be there. {remedy}");
        var report = ReadableJson.Parse<PermissionReport>(file, json, "report of ours", remedy, Options(new(steps), RequireEverything));
        if (report.Format != PermissionReport.CurrentFormat)
            throw new CannotRunException($"{file} is a '{report.Format}'; this tool reads '{PermissionReport.CurrentFormat}'. {remedy}");
        if (HoldsNull(report) || report.Ways?.IsWhole(report.Uses) is false)
            throw new CannotRunException($"{file}: something in it is null that has to be there. {remedy}");
        if (report.Uses.FirstOrDefault(use => !PermissionReport.Phases.Contains(use.Phase)
            || !PermissionSet.LeafNames.Contains(use.Permission) || use.Path.Count == 0) is { } bad)
            throw new CannotRunException(
                $"{file}: a use of '{bad.Permission}' at '{bad.Phase}' in {bad.Method} has an unknown permission or phase, or no path. "
                    + $"{remedy}");
        return report;
    }

    private sealed record WrittenSteps(List<ReportedStep>? Steps);

    private static JsonSerializerOptions Options(StepTable steps, System.Action<JsonTypeInfo> modifier)
    {
        var options =
            new JsonSerializerOptions(
                ReadableJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { modifier } } };
        options.Converters.Add(steps);
        return options;
    }

    private static void RequireEverything(JsonTypeInfo type)
    {
        // what is left out where it is null may be missing
        foreach (var property in type.Properties.Where(property => property.Set is not null
            && property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: false) is not true))
            property.IsRequired = true;
    }

    private static bool HoldsNull(PermissionReport report) =>
        report.Program is null || report.Suggestion?.Explanation is null || report.Dropped is null
            || report.Assemblies?.Any(one => one?.Name is null || one.Package is null) is not false
        || report.BlindSpots?.Any(one => one?.Place?.File is null) is not false
        || report.Uses?.Any(use => use?.Assembly is null || use.Method is null || use.Api is null || use.Place?.File is null
            || use.Path is null) is not false;
}
