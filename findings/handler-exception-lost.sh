#!/usr/bin/env bash
# Microsoft.CodeAnalysis.CSharp 4.14.0: CompilationWithAnalyzersOptions takes a handler for exceptions of analyzers.
# One would guess: what the handler throws comes out of GetAnalyzerDiagnosticsAsync, so a test harness can throw there to fail.
# What happens: the driver calls the handler, swallows its exception and reports no AD0001 either. The run ends well, with no diagnostic.
# It matters: a harness whose handler throws can never fail, and its analyzer looks clean. Collect in the handler, and look afterwards.
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

foreach (var (name, handler) in new (string, Action<Exception, DiagnosticAnalyzer, Diagnostic>?)[]
{
    ("no handler", null),
    ("a handler that returns", (_, _, _) => Console.Write("called, ")),
    ("a handler that throws", (exception, _, _) => { Console.Write("called, "); throw new InvalidOperationException("from the handler", exception); }),
})
{
    Console.Write(name + ": ");
    var compilation = CSharpCompilation.Create("A", [CSharpSyntaxTree.ParseText("class A;")], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
    var options = new CompilationWithAnalyzersOptions(new([]), handler, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
    try
    {
        var found = await compilation.WithAnalyzers([new Throwing()], options).GetAnalyzerDiagnosticsAsync();
        Console.WriteLine("diagnostics [" + string.Join(", ", found.Select(one => one.Id)) + "]");
    }
    catch (Exception exception)
    {
        Console.WriteLine("throws " + exception.GetType().Name);
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
class Throwing : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor Rule = new("X1", "t", "m", "c", DiagnosticSeverity.Warning, true);
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(_ => throw new NotSupportedException("from the analyzer"));
    }
}
PROGRAM
dotnet build --nologo -v quiet >build.log || { cat build.log; exit 1; }
seen=$(dotnet run --no-build)
echo "$seen"
[ "$seen" = "no handler: diagnostics [AD0001]
a handler that returns: called, diagnostics []
a handler that throws: called, diagnostics []" ]
