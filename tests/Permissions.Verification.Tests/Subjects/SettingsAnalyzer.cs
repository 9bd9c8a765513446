// Reports, at each type, the settings that reach it: a build property, an option of its file, the additional files.
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Setting];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                var place = symbol.Symbol.Locations[0];
                var provider = symbol.Options.AnalyzerConfigOptionsProvider;
                provider.GlobalOptions.TryGetValue("build_property.PermissionsMode", out var property);
                provider.GetOptions(place.SourceTree!).TryGetValue("tests.mode", out var option);
                var files = string.Join(",", symbol.Options.AdditionalFiles.Select(file => file.GetText()!.ToString()));
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.Setting, place, $"{property}|{option}|{files}"));
            },
            SymbolKind.NamedType);
    }
}
