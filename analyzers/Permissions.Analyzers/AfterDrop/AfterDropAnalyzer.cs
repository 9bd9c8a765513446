// PERM1001–1010: a guarded API is reachable after its permission is dropped. Reported at the call, from the file that holds it.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Analyzers.AfterDrop;

/// <summary>Reports guarded calls that can be reached after their permission is dropped, with the path that leads there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AfterDropAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the hops, one a line, as <c>file|line|column|assembly|name</c>, counted from one; the assembly is empty for the project's own code.</summary>
    public const string PathProperty = "path";

    /// <summary>Property of a diagnostic: the short name of the permission.</summary>
    public const string PermissionProperty = "permission";

    /// <summary>Property of a diagnostic: where the permission is dropped, as <c>file|line|column</c>; absent where an assumed drop has no place.</summary>
    public const string DropProperty = "drop";

    /// <summary>Property of a diagnostic that is there when nobody wrote the drop: it was assumed.</summary>
    public const string AssumedProperty = "assumed";

    /// <summary>Property of a diagnostic: other calls that lead to the same use, one a line, as <c>file|line|column</c>; absent where there are none.</summary>
    public const string OtherCallsProperty = "otherCalls";

    /// <summary>Property of a diagnostic that is there when it is another way to what is reported elsewhere; its severity is info.</summary>
    public const string OtherWayProperty = "otherWay";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.AfterDrop;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterWhereOn(start =>
        {
            var conclusions = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (conclusions.CanDrop)
                start.RegisterSemanticModelAction(file => Report(file, conclusions));
        });
    }

    private static void Report(SemanticModelAnalysisContext file, CompilationConclusions conclusions)
    {
        foreach (var finding in conclusions.FindingsIn(file.SemanticModel.SyntaxTree, file.CancellationToken))
            file.ReportDiagnostic(PathDiagnostic.Create(Rules.For(finding.Permission), finding, conclusions));
        // One warning for one use; in an editor its other callers are marked as well.
        foreach (var finding in conclusions.OtherWaysIn(file.SemanticModel.SyntaxTree, file.CancellationToken))
            file.ReportDiagnostic(PathDiagnostic.Create(Rules.For(finding.Permission), finding, conclusions, isOtherWay: true));
    }
}
