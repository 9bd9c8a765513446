// One line of what a child process tells its parent, in a file that was open before anything was dropped.
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Permissions.Testing.Child;

internal enum JournalEntryKind
{
    /// <summary>The startup step is over and all that was asked for is dropped.</summary>
    Ready,

    /// <summary>Something was dropped: by us, by the body, by the application.</summary>
    Dropped,

    /// <summary>A use was refused or audited.</summary>
    Denied,

    /// <summary>The application listens.</summary>
    Listening,

    /// <summary>The body has ended.</summary>
    Returned,

    /// <summary>The body has thrown.</summary>
    Threw,

    /// <summary>The child could not do what it was asked for.</summary>
    Failed,
}

internal sealed record JournalEntry(JournalEntryKind Kind)
{
    public IReadOnlyList<PermissionOutcome>? Outcomes { get; init; }

    public PermissionDenial? Denial { get; init; }

    public Failure? Failure { get; init; }

    /// <summary>What the body gave back, as JSON; null for nothing.</summary>
    public string? Value { get; init; }

    public IReadOnlyList<string>? Addresses { get; init; }
}

/// <summary>What the child reads when it starts.</summary>
/// <param name="Body">What it runs; null where it is an application.</param>
/// <param name="Startup">What it runs before the drop, in this order.</param>
/// <param name="Argument">The argument of the body as JSON; null where it has none.</param>
/// <param name="Permissions">What it drops.</param>
/// <param name="Enforcement">How much that insists on the kernel.</param>
/// <param name="Audited">What it audits.</param>
/// <param name="WaitsForDebugger">Whether it first waits for one.</param>
/// <param name="Evidence">The file to which it writes its uses and which methods ran; null for none.</param>
internal sealed record ChildOrder(
    Body? Body, IReadOnlyList<Body> Startup, string? Argument, Permission Permissions, Enforcement Enforcement, Permission Audited,
    bool WaitsForDebugger, string? Evidence = null);

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(ChildOrder))]
internal sealed partial class JournalJson : JsonSerializerContext;
