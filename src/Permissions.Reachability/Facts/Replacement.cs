// One member takes the place of another in a type.
namespace Permissions.Reachability.Facts;

/// <param name="Declared">The interface member or the overridden member.</param>
/// <param name="Actual">The member that runs.</param>
/// <param name="Through">The construction of the interface, where the type implements several of one interface: <c>N.I`1{N.A}</c>.</param>
public readonly record struct Replacement(string Declared, string Actual, string? Through = null);
