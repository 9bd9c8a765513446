// A listener is called for the events of a source.
using System.Diagnostics.Tracing;

using var listener = new Listener();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Source.Log.Ping();

class Source : EventSource
{
    public static readonly Source Log = new();

    [Event(1)]
    public void Ping() => WriteEvent(1);
}

class Listener : EventListener
{
    protected override void OnEventSourceCreated(EventSource source)
    {
        if (source is Source)
            EnableEvents(source, EventLevel.LogAlways);
    }

    [Expect("PERM1001", "Listener.OnEventWritten → File.WriteAllText")]
    protected override void OnEventWritten(EventWrittenEventArgs written)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
