// The child's side of its journal: opened before the drop, a line for each drop, each denial and the end.
using System;
using System.IO;
using System.Text.Json;

namespace Permissions.Testing.Child;

internal sealed class Journal
{
    public const string FileName = "journal.jsonl";

    private readonly object gate = new();
    private readonly FileStream file;
    private readonly Func<(string? Request, string? TraceId)> request;

    [ThreadStatic]
    private static bool t_looking;

    /// <param name="folder">Where it is written.</param>
    /// <param name="request">Gives the request that the caller works for.</param>
    public Journal(string folder, Func<(string? Request, string? TraceId)> request)
    {
        this.request = request;
        file = new FileStream(Path.Combine(folder, FileName), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

        // Loads what telling needs while it can be loaded.
        PermissionDenial denial = Of(new PermissionDenial { Resource = "\"é\"" });
        Line(new(JournalEntryKind.Denied) { Denial = denial, Failure = Failure.Of(new InvalidOperationException()),
            Outcomes = [new() { KernelGap = new(), Detail = "" }], Value = "", Addresses = [""] });

        PermissionEvents.Dropped += (_, result) => Append(new JournalEntry(JournalEntryKind.Dropped) { Outcomes = result.Outcomes });
        PermissionEvents.Denied += (_, denial) => Append(new JournalEntry(JournalEntryKind.Denied) { Denial = Of(denial) });
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => Recognise(thrown.Exception);
    }

    public void Append(JournalEntry entry)
    {
        byte[] line = Line(entry);
        lock (gate)
            file.Write(line);
    }

    // The kernel tells nobody: its refusals are recognised where they are thrown, also those that are caught again.
    private static void Recognise(Exception exception)
    {
        if (t_looking)
            return;
        t_looking = true;
        try
        {
            _ = PermissionDeniedException.TryGetDenial(exception, out _);
        }
        finally
        {
            t_looking = false;
        }
    }

    private PermissionDenial Of(PermissionDenial denial)
    {
        (string? during, string? trace) = request();
        return CallSite.Record(denial, during, trace);
    }

    private static byte[] Line(JournalEntry entry) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(entry, JournalJson.Default.JournalEntry), (byte)'\n'];
}
