// The events as lines of JSON in a stream that was opened before the drop; the first line says which program they are of.
using System;
using System.Buffers;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Permissions.CompilerServices;

namespace Permissions;

internal sealed class JsonLines : IDisposable
{
    private readonly Stream _stream;
    private const string FormatName = "permissions-audit/1";

    // What stands between a handler and the caller.
    private static readonly string[] s_own = [
        .. new[] { typeof(JsonLines), typeof(PermissionEvents), typeof(Guard), typeof(GuardServices), typeof(PermissionDeniedException) }
            .Select(static type => type.FullName!)];

    private readonly object _gate = new();
    private readonly RequestWatch _requests = new();

    public JsonLines(Stream stream)
    {
        _stream = stream;
        Append(Line(static json =>
        {
            json.WriteString("event", "start");
            json.WriteString("format", FormatName);
            json.WriteString("time", DateTimeOffset.UtcNow);
            json.WriteString("program", Assembly.GetEntryAssembly()?.GetName().Name);
            json.WriteNumber("process", Environment.ProcessId);
        }));

        // Loads the writer now, with all it needs for words that must be escaped: after fs.read is dropped it could not be.
        Format(new PermissionDenial { Resource = "\"é\"", DropSite = "start", Stack = "" });
        PermissionOutcome outcome = new() { KernelGap = new KernelGap(), Detail = "detail" };
        Format(new DropResult([outcome], "start", default, [new OpenHandle()]));
        PermissionEvents.Denied += Write;
        PermissionEvents.Dropped += Write;
    }

    public void Dispose()
    {
        PermissionEvents.Denied -= Write;
        PermissionEvents.Dropped -= Write;
        _requests.Dispose();
    }

    private void Write(object? sender, PermissionDenial denial) => Append(Format(denial));

    private void Write(object? sender, DropResult result) => Append(Format(result));

    private static ArrayBufferWriter<byte> Format(PermissionDenial denial) => Line(json =>
    {
        json.WriteString("event", denial.IsAudited ? "audited" : "denied");
        json.WriteString("time", denial.Time);
        json.WriteString("permission", PermissionName.Of(denial.Permission));
        if (denial.Resource is not null)
            json.WriteString("resource", denial.Resource);
        json.WriteString("layer", denial.Layer.ToString());
        json.WriteString("dropSite", denial.DropSite);
        if ((denial.Request ?? RequestWatch.Current().Request) is { } request)
            json.WriteString("request", request);
        json.WriteString("stack", denial.Stack ?? CallersStack());
    });

    // Handlers run on the thread that was denied: evidence without the place of the call would be worth little.
    private static string CallersStack()
    {
        string[] lines = new StackTrace(fNeedFileInfo: true).ToString().Split(Environment.NewLine);
        return string.Join(Environment.NewLine, lines.SkipWhile(static line =>
            s_own.Any(type => line.StartsWith($"   at {type}.", StringComparison.Ordinal))));
    }

    private static ArrayBufferWriter<byte> Format(DropResult result) => Line(json =>
    {
        json.WriteString("event", "drop");
        json.WriteString("time", DateTimeOffset.UtcNow);
        json.WriteString("dropSite", result.DropSite);
        json.WriteNumber("milliseconds", result.Duration.TotalMilliseconds);
        json.WriteStartArray("permissions");
        foreach (PermissionOutcome outcome in result.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("permission", PermissionName.Of(outcome.Permission));
            json.WriteString("change", outcome.Change.ToString());
            json.WriteString("layer", outcome.Layer.ToString());
            if (outcome.KernelGap is not null)
                json.WriteString("kernelGap", outcome.KernelGap.Reason);
            if (outcome.Detail is not null)
                json.WriteString("detail", outcome.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("stillOpen");
        foreach (OpenHandle open in result.StillOpen)
            json.WriteStringValue(open.Reason);
        json.WriteEndArray();
    });

    private static ArrayBufferWriter<byte> Line(Action<Utf8JsonWriter> fill)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line;
    }

    private void Append(ArrayBufferWriter<byte> line)
    {
        lock (_gate)
        {
            _stream.Write(line.WrittenSpan);
            _stream.Flush();
        }
    }
}
