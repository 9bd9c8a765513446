// What happens at a site of a method body.
namespace Permissions.Reachability.Facts;

public enum SiteKind
{
    /// <summary>A call of a named member.</summary>
    Call,

    /// <summary>A delegate is invoked, or a sequence enumerated: whatever the receiver carries runs now.</summary>
    Invoke,

    /// <summary>The method waits for what the receiver carries, and may be suspended meanwhile.</summary>
    Await,

    /// <summary>A static member of a type is touched without a call, so its initialiser may run.</summary>
    Touch,

    /// <summary>A delegate is kept where no head can follow it: whatever the receiver carries may run at any time.</summary>
    Escape,

    /// <summary>Something no head can follow: <c>dynamic</c>, a function pointer.</summary>
    Opaque,
}
