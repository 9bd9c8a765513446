// Reports, at each type, the settings that reach it: a build property, an option of its file, the additional files.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SettingsAnalyzer() : SubjectAnalyzer(Rules.Setting)
{
    protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(Report, SymbolKind.NamedType);

    private static void Report(SymbolAnalysisContext context)
    {
        var place = context.Symbol.Locations[0];
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        provider.GlobalOptions.TryGetValue("build_property.PermissionsMode", out var property);
        provider.GetOptions(place.SourceTree!).TryGetValue("tests.mode", out var option);
        var files = string.Join(",", context.Options.AdditionalFiles.Select(file => file.GetText()!.ToString()));
        context.ReportDiagnostic(Diagnostic.Create(Rules.Setting, place, $"{property}|{option}|{files}"));
    }
}
