// Reads a file of recorded runs: lines of JSON that the runtime library, the host and the tests append to.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Permissions.Reachability;
using Permissions.Tool.Check;

namespace Permissions.Tool.Evidence;

internal static class EvidenceFile
{
    private const string Format = "permissions-audit/1";

    private const string Remedy = "Record the runs again: 'permissions run --audit=FILE -- dotnet APP.dll', or an EvidenceFile of "
        + "Permissions.Testing.";

    /// <exception cref="CannotRunException">A file is not what it should be; the message says where, why and what to do.</exception>
    public static EvidenceLog Read(IEnumerable<FileInfo> files)
    {
        var log = new EvidenceLog();
        foreach (var file in files)
            Read(file, log);
        if (log.Methods.Count == 0)
            log.Notes.Add("These runs recorded no coverage, so what was not seen counts as not reached. Permissions.Testing records it.");
        return log;
    }

    private static void Read(FileInfo file, EvidenceLog log)
    {
        string text;
        try
        {
            text = File.ReadAllText(file.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{file} cannot be read: {exception.Message}");
        }
        if (string.IsNullOrWhiteSpace(text))
            throw new CannotRunException($"{file} is empty: the program wrote no line to it. {Remedy}");
        log.Files.Add(file.ToString());
        var lines = text.Split('\n');
        var reader = new Lines(log, file.ToString());
        ReadLines(lines, reader, file, log);
        log.IsComplete &= reader.IsComplete;
    }

    // The next run of a program that was killed appends to the line that was cut off.
    private static int NextRun(string line) =>
        Math.Max(line.LastIndexOf("{\"event\":\"start\"", StringComparison.Ordinal),
            line.LastIndexOf("{\"event\":\"coverage\"", StringComparison.Ordinal));

    private static void ReadLines(string[] lines, Lines reader, FileInfo file, EvidenceLog log)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            try
            {
                using var line = JsonDocument.Parse(lines[i]);
                reader.Add(line.RootElement, i + 1);
            }
            catch (JsonException) when (i == lines.Length - 1 && i > 0)
            {
                log.Notes.Add($"{file}({i + 1}): the last line is cut off, as when a program is killed. The lines before it were read.");
            }
            catch (JsonException) when (NextRun(lines[i]) is var at and > 0)
            {
                log.Notes.Add($"{file}({i + 1}): a line is cut off, as when a program is killed. The run after it was read.");
                lines[i] = lines[i][at..];
                i--;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
            {
                var why = exception is JsonException ? Regex.Replace(exception.Message, @" LineNumber: .*", "") : exception.Message;
                throw new CannotRunException($"{file}({i + 1}): this is not a line of recorded evidence: {why} {Remedy}");
            }
        }
    }

    // The lines of one file, in order: what was dropped so far decides what a later line means.
    private sealed class Lines(EvidenceLog log, string file)
    {
        private readonly HashSet<string> dropped = [];
        private readonly Dictionary<string, IReadOnlyList<StackFrameText>> stacks = new(StringComparer.Ordinal);
        private readonly HashSet<int> started = [], covered = [];
        private string? program;

        public bool IsComplete => started.IsSubsetOf(covered);

        public void Add(JsonElement line, int number)
        {
            var name = Value(line, "event").GetString();
            if (name is "start" or "coverage")
                AddHead(line, number);
            else if (program is null)
                throw new CannotRunException($"{file}({number}): the lines do not begin with the name of their program, so an older "
                    + $"version of Permissions wrote them. Update the program's packages to the version of this tool. {Remedy}");
            switch (name)
            {
                case "drop":
                    dropped.UnionWith(Value(line, "permissions").EnumerateArray().Select(one => Text(one, "permission")));
                    break;
                case "audited" or "denied":
                    AddUse(line, name);
                    break;
                case "ran":
                    log.Methods.Add(new(Text(line, "method"), Text(line, "file"), Numbers(line, "spans"), Numbers(line, "without")));
                    break;
                case "start" or "coverage":
                    break;
                default:
                    throw new CannotRunException($"{file}({number}): the event '{name}' is not known. Update this tool to the version of "
                        + "the program's packages.");
            }
        }

        private void AddHead(JsonElement line, int number)
        {
            if (Text(line, "format") is var format && format != Format)
                throw new CannotRunException($"{file}({number}) is of the format '{format}', and this tool reads '{Format}'. Use one "
                    + $"version of the tool and of the program's packages. {Remedy}");
            program = Optional(line, "program") ?? "";
            log.Programs.Add(program);
            dropped.Clear();
            var process = Value(line, "process").GetInt32();
            if (!line.TryGetProperty("fromStart", out var fromStart))
            {
                started.Add(process);
                return;
            }
            if (fromStart.GetBoolean() && !Value(line, "isInlined").GetBoolean())
                covered.Add(process);
            if (!fromStart.GetBoolean())
                log.Notes.Add($"{file}({number}): the coverage began after the program had started. A method that had run before counts as "
                    + "not reached.");
            if (Value(line, "isInlined").GetBoolean())
                log.Notes.Add($"{file}({number}): the program was compiled ahead of time or without tiers. A method that was inlined "
                    + "counts as not reached; record with a debug build.");
        }

        private void AddUse(JsonElement line, string name)
        {
            var permission = Text(line, "permission");
            if (!PermissionSet.LeafNames.Contains(permission))
                throw new FormatException($"'{permission}' is not a permission.");
            var request = Optional(line, "request");
            log.Uses.Add(new(permission, Optional(line, "resource"), request,
                name == "denied" || request is not null || dropped.Contains(permission)
                    || !Text(line, "dropSite").StartsWith("start (", StringComparison.Ordinal),
                program!, Stack(Optional(line, "stack") ?? "")));
        }

        // A busy service writes the same stack a thousand times.
        private IReadOnlyList<StackFrameText> Stack(string text) =>
            stacks.TryGetValue(text, out var frames) ? frames : stacks[text] = StackText.Read(text);

        private static JsonElement Value(JsonElement line, string name) =>
            line.TryGetProperty(name, out var value) ? value : throw new FormatException($"'{name}' is missing.");

        private static string Text(JsonElement line, string name) =>
            Value(line, name).GetString() ?? throw new FormatException($"'{name}' is null.");

        private static string? Optional(JsonElement line, string name) =>
            line.TryGetProperty(name, out var value) ? value.GetString() : null;

        private static int[] Numbers(JsonElement line, string name) =>
            [.. Value(line, name).EnumerateArray().Select(one => one.GetInt32())];
    }
}
