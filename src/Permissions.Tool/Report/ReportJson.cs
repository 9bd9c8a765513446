// Reads a report that was written as JSON: what 'diff' compares may have been written by another machine.
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;

namespace Permissions.Tool.Report;

internal static class ReportJson
{
    private static readonly JsonSerializerOptions Complete = new(ReadableJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireEverything } } };

    /// <exception cref="CannotRunException">The file holds no report; the message says where and why.</exception>
    public static PermissionReport Read(string file)
    {
        const string remedy = "Write it again with 'permissions report APP --format json --output FILE'.";
        var report = ReadableJson.Read<PermissionReport>(file, "report of ours", remedy, Complete);
        if (report.Format != PermissionReport.CurrentFormat)
            throw new CannotRunException($"{file} is a '{report.Format}'; this tool reads '{PermissionReport.CurrentFormat}'. {remedy}");
        if (HoldsNull(report))
            throw new CannotRunException($"{file}: something in it is null that has to be there. {remedy}");
        if (report.Uses.FirstOrDefault(use => !PermissionReport.Phases.Contains(use.Phase) || !PermissionSet.LeafNames.Contains(use.Permission) || use.Path.Count == 0) is { } bad)
            throw new CannotRunException($"{file}: a use of '{bad.Permission}' at '{bad.Phase}' in {bad.Method} has an unknown permission or phase, or no path. {remedy}");
        return report;
    }

    private static void RequireEverything(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set is not null))
            property.IsRequired = true;
    }

    private static bool HoldsNull(PermissionReport report) =>
        report.Program is null || report.Suggestion?.Explanation is null || report.Dropped is null || report.Assemblies?.Any(one => one?.Name is null || one.Package is null) is not false
        || report.BlindSpots?.Any(one => one?.Place?.File is null) is not false
        || report.Uses?.Any(use => use?.Assembly is null || use.Method is null || use.Api is null || use.Place?.File is null || use.Path?.Any(step => step?.Name is null || step.Place?.File is null) is not false) is not false;
}
