// Reads all bodies in one syntax tree.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed class TreeReader
{
    private readonly ReaderContext context;
    private readonly SemanticModel model;
    private readonly List<MethodFacts> output;
    private readonly CancellationToken cancellation;

    private TreeReader(ReaderContext context, SemanticModel model, List<MethodFacts> output, CancellationToken cancellation)
    {
        this.context = context;
        this.model = model;
        this.output = output;
        this.cancellation = cancellation;
    }

    /// <param name="earlier">The facts of the same file before an edit that changed no declaration. Only changed bodies are read
    /// again.</param>
    public static FileFacts Read(ReaderContext context, SemanticModel model, FileFacts? earlier, CancellationToken cancellation)
    {
        var output = new List<MethodFacts>();
        var members = new List<ReadMember>();
        var reader = new TreeReader(context, model, output, cancellation);
        var root = model.SyntaxTree.GetRoot(cancellation);
        foreach (var node in
            root.DescendantNodesAndSelf(node =>
                node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or BasePropertyDeclarationSyntax
                    or AccessorListSyntax))
        {
            if (node is not (CompilationUnitSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
                or ArrowExpressionClauseSyntax or TypeDeclarationSyntax))
                continue;
            cancellation.ThrowIfCancellationRequested();
            var first = output.Count;
            if (earlier?.Of(members.Count, node) is { } known)
                output.AddRange(known);
            else
                reader.ReadNode(node);
            members.Add(new(node, first, output.Count - first));
        }
        return new(output, members);
    }

    private void ReadNode(SyntaxNode node)
    {
        switch (node)
        {
            case CompilationUnitSyntax unit when unit.Members.Any(member => member is GlobalStatementSyntax):
                if (model.GetDeclaredSymbol(unit, cancellation) is IMethodSymbol main)
                    ReadMethod(main, unit, unit.Members.First(member => member is GlobalStatementSyntax));
                break;
            case BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } and not ConstructorDeclarationSyntax:
                break; // abstract, extern or the defining part of a partial method
            case BaseMethodDeclarationSyntax method:
                if (model.GetDeclaredSymbol(method, cancellation) is { } symbol)
                    ReadMethod(symbol, method, method);
                break;
            case AccessorDeclarationSyntax accessor when accessor.Body is not null || accessor.ExpressionBody is not null:
                if (model.GetDeclaredSymbol(accessor, cancellation) is { } accessorSymbol)
                    ReadMethod(accessorSymbol, accessor, accessor);
                break;
            case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } arrow:
                if (model.GetDeclaredSymbol(property, cancellation) is IPropertySymbol { GetMethod: { } getter })
                    ReadMethod(getter, arrow, property);
                break;
            case TypeDeclarationSyntax type:
                if (model.GetDeclaredSymbol(type, cancellation) is { } typeSymbol)
                    ReadType(typeSymbol, type);
                break;
        }
    }

    private void ReadMethod(IMethodSymbol symbol, SyntaxNode body, SyntaxNode declaration)
    {
        if (model.GetOperation(body, cancellation) is { } operation)
            BodyReader.ReadMethod(context, symbol, [operation], Places.OfMethod(declaration, NameSpan(declaration)), output, cancellation);
    }

    private void ReadType(INamedTypeSymbol symbol, TypeDeclarationSyntax type)
    {
        var part = symbol.DeclaringSyntaxReferences.Select((reference, index) => (reference, index))
            .FirstOrDefault(at => at.reference.SyntaxTree == type.SyntaxTree && at.reference.Span == type.Span).index;
        var place = Places.Of(type.SyntaxTree, type.Identifier.Span);
        var name = context.Names.Type(symbol);
        var instance = new List<IOperation>();
        var shared = new List<IOperation>();
        foreach (var member in type.Members)
            (member.Modifiers.Any(SyntaxKind.StaticKeyword) ? shared : instance).AddRange(Initialisers(member));
        if (instance.Count > 0)
            BodyReader.ReadInitialisers(context, symbol, BodyReader.InstanceInitialiser(name, part), isStatic: false, instance, place,
                output, cancellation);
        if (shared.Count > 0)
            BodyReader.ReadInitialisers(context, symbol, BodyReader.StaticInitialiser(name, part), isStatic: true, shared, place, output,
                cancellation);
        if (symbol.IsRecord && part == 0)
            BodyReader.ReadRecord(context, symbol, place, output, cancellation);
        foreach (var constructor in symbol.InstanceConstructors)
        {
            if (constructor.IsImplicitlyDeclared && part == 0
                && (constructor.Parameters.Length == 0 || UnionType.Of(symbol) is not null))
                BodyReader.ReadMethod(context, constructor, [], place, output, cancellation);
            else if (type.ParameterList is not null
                && constructor.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == type.SyntaxTree
                    && reference.Span == type.Span))
                BodyReader.ReadMethod(context, constructor, model.GetOperation(type, cancellation) is { } body ? [body] : [], place,
                    output, cancellation);
        }
    }

    private IEnumerable<IOperation> Initialisers(MemberDeclarationSyntax member)
    {
        var clauses = member switch
        {
            BaseFieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword) =>
                field.Declaration.Variables.Select(variable => variable.Initializer),
            PropertyDeclarationSyntax property => [property.Initializer],
            _ => [],
        };
        foreach (var clause in clauses)
            if (clause is not null && model.GetOperation(clause, cancellation) is { } operation)
                yield return operation;
    }

    private static Microsoft.CodeAnalysis.Text.TextSpan NameSpan(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier.Span,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Span,
        DestructorDeclarationSyntax destructor => destructor.Identifier.Span,
        OperatorDeclarationSyntax @operator => @operator.OperatorToken.Span,
        ConversionOperatorDeclarationSyntax conversion => conversion.Type.Span,
        AccessorDeclarationSyntax accessor => accessor.Keyword.Span,
        PropertyDeclarationSyntax property => property.Identifier.Span,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword.Span,
        _ => declaration.GetFirstToken().Span,
    };
}
