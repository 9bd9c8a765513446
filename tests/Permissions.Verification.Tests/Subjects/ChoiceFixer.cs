// Offers two actions inside a third one, with keys.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Permissions.Verification.Tests.Subjects;

internal sealed class ChoiceFixer : RenameFixer
{
    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        context.RegisterCodeFix(
            CodeAction.Create(
                "choose",
                [Rename(context.Document, diagnostic, "first", _ => "First"), Rename(context.Document, diagnostic, "second", _ => "Second")],
                isInlinable: false),
            diagnostic);
        return Task.CompletedTask;
    }

    protected override string NewName(string name) => name;
}
