// One thing that was open before a drop and is still usable.
namespace Permissions;

/// <summary>One thing that was opened before a drop and is still usable after it.</summary>
public sealed class OpenHandle
{
    /// <summary>What it is.</summary>
    public OpenHandleKind Kind { get; init; }

    /// <summary>The number of the handle; null where it is not one.</summary>
    public int? Number { get; init; }

    /// <summary>The file or the name that it stands for; null where there is none.</summary>
    public string? Path { get; init; }

    /// <summary>What it is and what it can still do, as a sentence.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What it is and what it can still do.</summary>
    public override string ToString() => Reason;
}

/// <summary>What kind of thing is still open.</summary>
public enum OpenHandleKind
{
    /// <summary>The open handles could not be listed.</summary>
    Unknown,

    /// <summary>A file that is open for writing.</summary>
    File,

    /// <summary>Memory that is a shared map of a file, open for writing.</summary>
    SharedMemory,

    /// <summary>A socket that still accepts, sends or receives.</summary>
    Socket,

    /// <summary>A Unix socket whose path cannot be removed when the service stops.</summary>
    SocketFile,

    /// <summary>An io_uring.</summary>
    IoUring,

    /// <summary>The runtime's diagnostics port.</summary>
    DiagnosticsPort,

    /// <summary>A debugger or another process that traces this one.</summary>
    Debugger,

    /// <summary>A profiler that was loaded at start.</summary>
    Profiler,
}
