// Puts two tokens into one identifier: the text reads back as another tree.
namespace Permissions.Verification.Tests.Subjects;

internal sealed class WrongTreeFixer : RenameFixer
{
    protected override string NewName(string name) => char.ToUpperInvariant(name[0]) + name[1..] + " : System.Attribute";
}
