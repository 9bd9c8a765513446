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

    /// <summary>
    /// A <c>dynamic</c> call: the runtime looks for the member on whatever object there is, by the name that <see cref="Site.Target"/> has,
    /// as metadata spells it: <c>Save</c>, <c>get_Item</c>, <c>op_Addition</c>; empty where the object itself is invoked.
    /// Or reflection makes an object, <c>#ctor</c>: of the types that its arguments stand for, or of those behind what the object is cast
    /// to, <see cref="Site.Types"/>.
    /// </summary>
    Dynamic,
}
