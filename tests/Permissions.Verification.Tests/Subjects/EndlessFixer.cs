// Never gets to a name that the rule accepts.
namespace Permissions.Verification.Tests.Subjects;

internal sealed class EndlessFixer : RenameFixer
{
    protected override string NewName(string name) => name + "x";
}
