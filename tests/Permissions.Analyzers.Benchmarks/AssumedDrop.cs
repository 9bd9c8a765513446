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
        public override bool TryGetValue(string key, out string value)
        {
            value = "fs.write,child,worker";
            return key == "build_property.PermissionsAssumeDrop";
        }
    }
}
