// Renames the declaration of a type by what a derived fixer makes of its name.
using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Verification.Tests.Subjects;

internal abstract class RenameFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T0001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            context.RegisterCodeFix(Rename(context.Document, diagnostic, "rename", NewName), diagnostic);

        return Task.CompletedTask;
    }

    protected abstract string NewName(string name);

    protected static CodeAction Rename(Document document, Diagnostic diagnostic, string key, Func<string, string> newName) =>
        CodeAction.Create(key, cancellation => RenameAsync(document, diagnostic, newName, cancellation), key);

    private static async Task<Document> RenameAsync(Document document, Diagnostic diagnostic, Func<string, string> newName, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation))!;
        var type = root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().First();
        var name = SyntaxFactory.Identifier(newName(type.Identifier.Text)).WithTriviaFrom(type.Identifier);
        return document.WithSyntaxRoot(root.ReplaceToken(type.Identifier, name));
    }
}
