// The good fixer: the first letter becomes a capital one.
namespace Permissions.Verification.Tests.Subjects;

internal sealed class CapitalFixer : RenameFixer
{
    protected override string NewName(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
