// A type given by typeof.
namespace Permissions.Reachability.Facts;

/// <param name="Type">As in <see cref="Site.Types"/>.</param>
public sealed record TypeConstant(string Type);
