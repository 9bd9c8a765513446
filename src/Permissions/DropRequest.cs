// One of several drops that take place together.
namespace Permissions;

/// <param name="Permissions">What is dropped.</param>
/// <param name="Paths">Where a file permission is kept; null where it is kept nowhere.</param>
/// <param name="Site">Where it was asked for, which is what denials name.</param>
internal sealed record DropRequest(Permission Permissions, string[]? Paths, string Site);
