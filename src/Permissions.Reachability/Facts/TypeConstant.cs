// A type given by typeof.
namespace Permissions.Reachability.Facts;

/// <param name="Type">By documentation-comment name, without type arguments.</param>
public sealed record TypeConstant(string Type);
