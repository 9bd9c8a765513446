// The options of a project that drops what most services can do without.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Analyzers.Benchmarks;

internal sealed class AssumedDrop : AnalyzerConfigOptionsProvider
{
    public static readonly AssumedDrop Provider = new();

    private static readonly Properties Values = new();

    public override AnalyzerConfigOptions GlobalOptions => Values;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Values;

    private sealed class Properties : AnalyzerConfigOptions
    {
        // The others are what the SDK tells every analyzer; without them CA1416 has nothing to say.
        private static readonly Dictionary<string, string> Known = new()
        {
            ["build_property.PermissionsAssumeDrop"] = "fs.write,child,worker",
            ["build_property.TargetFramework"] = "net10.0",
            ["build_property.TargetFrameworkIdentifier"] = ".NETCoreApp",
            ["build_property.TargetFrameworkVersion"] = "v10.0",
        };

        public override bool TryGetValue(string key, out string value) => Known.TryGetValue(key, out value!);
    }
}
