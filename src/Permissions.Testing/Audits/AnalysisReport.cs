// What the static analysis says a program needs once it serves, as 'permissions report --format json' wrote it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Permissions.Testing.Audits;

internal static class AnalysisReport
{
    private const string Format = "permissions-report/2";

    /// <summary>For each permission that some code needs at run time, the shortest path to a use of it.</summary>
    /// <exception cref="InvalidDataException">The file is not such a report.</exception>
    public static IReadOnlyDictionary<Permission, string> Read(string file)
    {
        try
        {
            using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(file));
            if (report.RootElement.GetProperty("format").GetString() is var format && format != Format)
                throw new InvalidDataException($"'{file}' is a '{format}', not a '{Format}'. {Remedy}");
            string[] steps = [
                .. report.RootElement.GetProperty("steps").EnumerateArray().Select(static step => step.GetProperty("name").GetString()!)];
            return report.RootElement.GetProperty("uses").EnumerateArray()
                // the line that starts to serve stands before the drop's traffic
                .Where(static use => use.GetProperty("phase").GetString() == "runtime" && !use.GetProperty("isServing").GetBoolean())
                .Select(use => (
                    Permission: PermissionName.Parse(use.GetProperty("permission").GetString()!),
                    Path: use.GetProperty("path").EnumerateArray().Select(number => steps[number.GetInt32()]).ToArray()))
                .GroupBy(static use => use.Permission)
                .ToDictionary(static same => same.Key, static same => string.Join(" → ", same.MinBy(static use => use.Path.Length).Path));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException($"'{file}' is not a report of 'permissions report': {e.Message} {Remedy}", e);
        }
    }

    private static string Remedy => "Write it with 'permissions report APP --format json --output FILE'.";
}
