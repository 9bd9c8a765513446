// Offers a fix and changes nothing.
namespace Permissions.Verification.Tests.Subjects;

internal sealed class IdleFixer : RenameFixer
{
    protected override string NewName(string name) => name;
}
