// The checks of the samples, each run once for all tests: a check is a build.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

public sealed class SampleChecks : IAsyncLifetime
{
    internal ToolRun Text { get; private set; } = null!;

    internal ToolRun Sarif { get; private set; } = null!;

    internal ToolRun Fixed { get; private set; } = null!;

    internal ToolRun Compiled { get; private set; } = null!;

    internal ToolRun FixedCompiled { get; private set; } = null!;

    internal ToolRun WithoutSymbols { get; private set; } = null!;

    public string SarifText { get; private set; } = "";

    public IReadOnlyList<string> FilesBefore { get; private set; } = [];

    public IReadOnlyList<string> FilesAfter { get; private set; } = [];

    public async Task InitializeAsync()
    {
        FilesBefore = Files();
        Text = await ToolRun.CheckAsync("tests/Samples/OrdersApi");
        FilesAfter = Files();
        using var folder = new TempFolder();
        var report = Path.Combine(folder.Name, "deep", "report.sarif");
        Sarif = await ToolRun.CheckAsync("tests/Samples/OrdersApi/OrdersApi.csproj", "--format", "sarif", "--output", report);
        SarifText = await File.ReadAllTextAsync(report);
        Fixed = await ToolRun.CheckAsync("tests/Samples/OrdersApi.Fixed");
        Compiled = await ToolRun.CheckAsync("artifacts/bin/OrdersApi/debug/OrdersApi.dll");
        FixedCompiled = await ToolRun.CheckAsync("artifacts/bin/OrdersApi.Fixed/debug");
        using var stripped = new TempFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(ToolRun.RepositoryRoot, "artifacts/bin/OrdersApi/debug"), "*.dll"))
            File.Copy(file, Path.Combine(stripped.Name, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(stripped.Name, "Broken.dll"), "MZ and nothing behind it");
        WithoutSymbols = await ToolRun.CheckAsync(Path.Combine(stripped.Name, "OrdersApi.dll"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // Name, content and time of every file of the sample; what the build makes goes to artifacts/, bin and obj.
    private static List<string> Files()
    {
        var root = Path.Combine(ToolRun.RepositoryRoot, "tests", "Samples", "OrdersApi");
        return Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))} {File.GetLastWriteTimeUtc(file):O}")
            .ToList();
    }
}
