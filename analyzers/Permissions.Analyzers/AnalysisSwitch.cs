// The switches of a project: no analysis, or no guard stubs. The third, for the facts of references, is the build's.
using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Analyzers;

internal static class AnalysisSwitch
{
    /// <summary>Registers what starts with a compilation, in projects that do not set <c>PermissionsAnalysis</c> to false.</summary>
    public static void RegisterWhereOn(this AnalysisContext context, Action<CompilationStartAnalysisContext> start) =>
        context.RegisterCompilationStartAction(compilation =>
        {
            if (IsOn(compilation.Options.AnalyzerConfigOptionsProvider, "PermissionsAnalysis"))
                start(compilation);
        });

    /// <summary>Whether a project does not set <c>PermissionsGuardStubs</c> to false.</summary>
    public static bool HasStubs(AnalyzerConfigOptionsProvider options) => IsOn(options, "PermissionsGuardStubs");

    private static bool IsOn(AnalyzerConfigOptionsProvider options, string property) =>
        !options.GlobalOptions.TryGetValue("build_property." + property, out var value) || !bool.TryParse(value, out var isOn) || isOn;
}
