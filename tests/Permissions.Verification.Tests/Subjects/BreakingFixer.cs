// Makes a name that another type has already.
namespace Permissions.Verification.Tests.Subjects;

internal sealed class BreakingFixer : RenameFixer
{
    protected override string NewName(string name) => "Taken";
}
