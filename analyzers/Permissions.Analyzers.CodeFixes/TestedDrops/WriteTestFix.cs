// The fix "Write the test": boots the application and asserts what it drops, behind the tests of the class where the finding stands.
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Permissions.Analyzers.TestedDrops;
using Permissions.Reachability.Reports;

namespace Permissions.Analyzers.CodeFixes.TestedDrops;

/// <summary>Writes the test that is missing, with the attribute of the tests beside it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteTestFix))]
[Shared]
public sealed class WriteTestFix() : ModelFix("Write the test", "WriteTest", isDefault: true, [Rules.UnassertedDrop])
{
    private const string Assert = "Permissions.Testing.PermissionAssert", Factory = "Permissions.Testing.DroppedApplication";

    /// <inheritdoc/>
    protected override bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        ClassOf(model, finding, cancellation) is { } type
            && !type.Members.OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.Text == NameOf(finding))
        && model.Compilation.GetTypeByMetadataName(finding.Properties[ReportProperty.Attribute]!) is not null;

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var finding in InOrder(findings).Where(finding => CanFix(model, finding, cancellation)))
            editor.AddMember(ClassOf(model, finding, cancellation)!,
                Test(editor.Generator, model.Compilation, finding, LineBreak.Of(editor.OriginalRoot)));
        return editor.GetChangedDocument();
    }

    private static SyntaxNode Test(SyntaxGenerator generator, Compilation compilation, Diagnostic finding, SyntaxTrivia lineBreak)
    {
        var application = SyntaxFactory.IdentifierName("application");
        var named = PermissionField.Of(compilation, finding.Properties[ReportProperty.Dropped]!)
            .Select(member => RuntimeNames.Permission(generator, compilation, member))
            .Aggregate<SyntaxNode>((all, one) => generator.BitwiseOrExpression(all, one));
        var start = generator.AwaitExpression(generator.InvocationExpression(
            generator.MemberAccessExpression(RuntimeNames.Type(generator, compilation, Factory), "StartAsync"),
            generator.LiteralExpression(finding.Properties[ReportProperty.Application])));
        var booted = ((LocalDeclarationStatementSyntax)generator.LocalDeclarationStatement("application", start))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword)).WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword));
        var asserted = generator.ExpressionStatement(generator.AwaitExpression(generator.InvocationExpression(
            generator.MemberAccessExpression(RuntimeNames.Type(generator, compilation, Assert), "DroppedAsync"), application, named)));
        var method = generator.MethodDeclaration(NameOf(finding), returnType: Imported("System.Threading.Tasks.Task"),
            accessibility: Accessibility.Public, modifiers: DeclarationModifiers.Async, statements: [booted, asserted]);
        var attribute = generator.Attribute(Imported(finding.Properties[ReportProperty.Attribute]!));
        return generator.AddAttributes(method, attribute).WithLeadingTrivia(lineBreak)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);

        SyntaxNode Imported(string type) =>
            generator.TypeExpression(compilation.GetTypeByMetadataName(type)!)
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
    }

    private static ClassDeclarationSyntax? ClassOf(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        model.SyntaxTree.GetRoot(cancellation).FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<ClassDeclarationSyntax>();

    // OrdersApi_DropsWhatItSays: what it drops stands in the assert.
    private static string NameOf(Diagnostic finding) =>
        string.Concat(
            finding.Properties[ReportProperty.Application]!.Select(letter => SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_'))
            + "_Drops_WhatServingDoesNotNeed";
}
