// One member takes the place of another in a type.
namespace Permissions.Reachability.Facts;

/// <param name="Declared">The interface member or the overridden member.</param>
/// <param name="Actual">The member that runs.</param>
public readonly record struct Replacement(string Declared, string Actual);
