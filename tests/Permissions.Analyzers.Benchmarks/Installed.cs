// Where the compiler, our analyzers and their peers lie on this machine.
using System.Reflection;

namespace Permissions.Analyzers.Benchmarks;

internal static class Installed
{
    public static string Sdk { get; } = Path.GetFullPath(Metadata("Sdk"));

    public static string Compiler { get; } = Path.Combine(Sdk, "Roslyn", "bincore", "csc.dll");

    public static string[] Ours { get; } = [Beside("Permissions.Analyzers.dll"), Beside("Permissions.Reachability.dll")];

    public static string[] NoOperation { get; } = [Assembly.GetExecutingAssembly().Location];

    public static string[] BannedApi { get; } =
        Directory.GetFiles(Path.Combine(Metadata("BannedApiAnalyzers"), "analyzers", "dotnet", "cs"), "*Analyzers.dll");

    public static string[] NetAnalyzers { get; } =
    [
        Path.Combine(Sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers", "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
        Path.Combine(Sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
    ];

    /// <summary>The same analyzers as a package, for hosts older than the SDK's.</summary>
    public static string[] PackagedNetAnalyzers { get; } =
        Directory.GetFiles(Path.Combine(Metadata("PackagedNetAnalyzers"), "analyzers", "dotnet", "cs"), "*NetAnalyzers.dll");

    public static string Configuration(string level) =>
        Path.Combine(Sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers", "build", "config", $"analysislevel_10_{level}.globalconfig");

    /// <summary>The reference assemblies of .NET and ASP.NET Core.</summary>
    public static IEnumerable<string> FrameworkReferences =>
        new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" }
            .SelectMany(pack => Directory.GetFiles(Path.Combine(Sdk, "..", "..", "packs", pack), "*.dll", SearchOption.AllDirectories))
            .Where(file => file.Contains(Path.Combine("ref", "net10.0")));

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
