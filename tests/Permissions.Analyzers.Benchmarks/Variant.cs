// One way to compile the same project: without analyzers, with ours, or with a peer.
namespace Permissions.Analyzers.Benchmarks;

internal sealed record Variant(string Name, string[] Analyzers, string Configuration = "", string? Level = null, string? Banned = null)
{
    // What a team bans that wants by hand what we compute: a list of the usual writers and starters.
    private const string BannedApis = """
        T:System.IO.File
        T:System.IO.Directory
        T:System.IO.FileStream
        M:System.Diagnostics.Process.Start
        M:System.Threading.Thread.Start
        M:System.Environment.SetEnvironmentVariable(System.String,System.String)
        """;

    private const string OnlyPlatformCompatibility = "dotnet_diagnostic.CA1416.severity = warning";

    public static Variant Compiler { get; } = new("compiler", []);

    public static Variant Ours { get; } = new("ours", Installed.Ours, "build_property.PermissionsAssumeDrop = fs.write,child,worker");

    public static IReadOnlyList<Variant> All { get; } =
    [
        Compiler,
        new("no-op", Installed.NoOperation),
        Ours,
        new("CA1416", Installed.NetAnalyzers, OnlyPlatformCompatibility, "none"),
        new("RS0030", Installed.BannedApi, "", null, BannedApis),
        new("CA1416+RS0030", [.. Installed.NetAnalyzers, .. Installed.BannedApi], OnlyPlatformCompatibility, "none", BannedApis),
        new("NetAnalyzers", Installed.NetAnalyzers, "", "default"),
        new("NetAnalyzers+ours", [.. Installed.NetAnalyzers, .. Installed.Ours], Ours.Configuration, "default"),
    ];

    public IEnumerable<string> Arguments(string folder)
    {
        var configuration = Path.Combine(folder, Name.Replace(' ', '-') + ".globalconfig");
        File.WriteAllLines(configuration, ["is_global = true", "global_level = 9999", Configuration]);
        yield return $"/analyzerconfig:\"{configuration}\"";
        foreach (var analyzer in Analyzers)
            yield return $"/analyzer:\"{analyzer}\"";
        if (Level is not null)
            yield return $"/analyzerconfig:\"{Installed.Configuration(Level)}\"";
        if (Banned is null)
            yield break;
        var banned = Path.Combine(folder, "BannedSymbols.txt");
        File.WriteAllText(banned, Banned);
        yield return $"/additionalfile:\"{banned}\"";
    }
}
