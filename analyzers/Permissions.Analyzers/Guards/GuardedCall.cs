// One call that gets a stub, as plain data: no symbol, no syntax, so that the pipeline keeps nothing alive and can compare.
namespace Permissions.Analyzers.Guards;

/// <param name="Version">Version of the location's encoding, as Roslyn gives it.</param>
/// <param name="Data">The location, as Roslyn encodes it.</param>
/// <param name="Where">For the reader of the generated file: where the call stands.</param>
/// <param name="Stub">The stub without its name: what is equal shares one stub. Null where a user's line says that a call needs
/// none.</param>
internal sealed record GuardedCall(int Version, string Data, string Where, StubText? Stub);

/// <param name="Name">Simple name of the guarded member.</param>
/// <param name="Attributes">What it bears beside the attributes of every stub, each on a line of its own.</param>
/// <param name="Returns">Return type with its ref kind.</param>
/// <param name="Parameters">Type parameters and parameter list.</param>
/// <param name="Constraints">Constraint clauses.</param>
/// <param name="Check">Statements that demand the permission.</param>
/// <param name="Forward">The original call, with <c>return</c> where it gives something back.</param>
internal sealed record StubText(string Name, string Attributes, string Returns, string TypeParameters, string Parameters,
    string Constraints, string Check, string Forward);
