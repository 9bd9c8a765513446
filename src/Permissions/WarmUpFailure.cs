// One part that could not be warmed up before a drop.
namespace Permissions;

/// <summary>One part that could not be warmed up.</summary>
public sealed class WarmUpFailure
{
    /// <summary>The part, such as <c>name resolution</c>.</summary>
    public string Part { get; init; } = "";

    /// <summary>Why it failed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The part and why it failed.</summary>
    public override string ToString() => $"{Part}: {Reason}";
}
