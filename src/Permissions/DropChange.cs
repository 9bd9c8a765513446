// What a drop did to one permission.
namespace Permissions;

/// <summary>What a drop did to one permission.</summary>
public enum DropChange
{
    /// <summary>The permission was held, wholly or in part, and is gone.</summary>
    Dropped,

    /// <summary>Part of the permission is gone: a resource was taken out of it, or all but some were.</summary>
    Narrowed,

    /// <summary>Nothing of it was left to take: the same was dropped before.</summary>
    AlreadyDropped,

    /// <summary>The resource was never granted, so nothing changed.</summary>
    NotHeld,

    /// <summary>A grant was taken, but a wider one still covers the resource, so it may still be used.</summary>
    StillCovered,
}
