#!/usr/bin/env bash
# Microsoft.CodeAnalysis.CSharp 4.14.0: '#line hidden' hides lines from a debugger, says the language reference.
# One would guess: an analyzer's diagnostic on such a line is reported like any other, as the compiler's own warnings are.
# What happens: the driver takes the line for generated code and drops the diagnostic of each analyzer that does not report in generated code,
# although the file is not a generated one and the analyzer reads it. The compiler's own warning on the same line stays.
# It matters: a check that has to find everything loses findings in files with hidden lines. Report them at a place that is not hidden.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <NoWarn>RS1036;RS1041;RS2008</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

foreach (var flags in new[] { GeneratedCodeAnalysisFlags.None, GeneratedCodeAnalysisFlags.Analyze, GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics })
    foreach (var directive in new[] { "#line 7 \"a.cs\"", "#line hidden" })
    {
        var tree = CSharpSyntaxTree.ParseText($"{directive}\nclass A {{ void M() {{ int unused = 1; }} }}", path: "Written.cs");
        var compilation = CSharpCompilation.Create("A", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary));
        var found = await compilation.WithAnalyzers([new Types(flags)]).GetAllDiagnosticsAsync();
        Console.WriteLine($"{flags}, {directive}: {string.Join(" ", found.Select(one => one.Id).Where(id => id is "X1" or "CS0219").Order())}");
    }

[DiagnosticAnalyzer(LanguageNames.CSharp)]
class Types(GeneratedCodeAnalysisFlags flags) : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor Rule = new("X1", "t", "m", "c", DiagnosticSeverity.Warning, true);
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(flags);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(type => type.ReportDiagnostic(Diagnostic.Create(Rule, type.Symbol.Locations[0])), SymbolKind.NamedType);
    }
}
PROGRAM
dotnet build --nologo -v quiet >build.log || { cat build.log; exit 1; }
seen=$(dotnet run --no-build)
echo "$seen"
[ "$seen" = 'None, #line 7 "a.cs": CS0219 X1
None, #line hidden: CS0219
Analyze, #line 7 "a.cs": CS0219 X1
Analyze, #line hidden: CS0219
Analyze, ReportDiagnostics, #line 7 "a.cs": CS0219 X1
Analyze, ReportDiagnostics, #line hidden: CS0219 X1' ]
