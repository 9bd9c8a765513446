// Names of our runtime library in written code: in full, for the simplifier to shorten and for its namespace to be imported.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Permissions.Analyzers.CodeFixes;

internal static class RuntimeNames
{
    // As an expression, not as a type: that is how the compiler reads it in front of a dot. Annotated like the type, so that its namespace
    // is imported.
    public static ExpressionSyntax Type(SyntaxGenerator generator, Compilation compilation, string type)
    {
        var annotated = generator.TypeExpression(compilation.GetTypeByMetadataName(type)!);
        return annotated.CopyAnnotationsTo(SyntaxFactory.ParseExpression("global::" + type))
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
    }

    /// <summary><c>Permission.FileSystemWrite</c>.</summary>
    public static ExpressionSyntax Permission(SyntaxGenerator generator, Compilation compilation, string member) =>
        (ExpressionSyntax)generator.MemberAccessExpression(Type(generator, compilation, "Permissions.Permission"), member);
}
