// One way to call one guarded overload: the C# that does it, and what its refusal must say.
namespace Permissions.Stubs.Tests.EveryOverload;

/// <param name="Id">Documentation-comment id of the overload.</param>
/// <param name="Shape">How it is called.</param>
/// <param name="Needs">The permissions, as bits, each of which alone must refuse it.</param>
/// <param name="Names">What the refusal names: <c>path</c>, or nothing.</param>
/// <param name="ReadNames">What it names where reading is refused, which may be another file.</param>
/// <param name="CanBeTried">Whether it does nothing before the drop: its receiver or its path is null.</param>
/// <param name="Body">Statements over <c>string path</c> that call it and return its task, or null.</param>
internal sealed record OverloadCall(string Id, string Shape, int Needs, string Names, string ReadNames, bool CanBeTried, string Body);
