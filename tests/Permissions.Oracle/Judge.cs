// Runs a row with and without a drop, and compares what it did with what is said of it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Oracle;

internal static class Judge
{
    /// <summary>What a trace shows; environment variables, code made at run time and debuggers make no system call of their own.</summary>
    public static readonly string[] Judged = ["fs.write", "child", "worker", "fs.read", "net.connect", "net.listen", "addon"];

    // The guard alone holds worker; without fs.read the runtime does not find its own assemblies.
    private static readonly string[] Refused = ["fs.write", "child", "net.connect", "net.listen", "addon"];

    public static Outcome Run(Row row, PackageSet set, bool isSource, bool isDropped)
    {
        try
        {
            var program = RowProgram.Of(row, set);
            var folder = Folder(program.Assembly);
            var (done, error) = Trace.Run(program.Assembly, Variables(folder, ""), folder);
            if (error is not null)
                return new(row, new Dictionary<string, string>(), null, [], error);
            var said = program.FromIL();
            var findings = Compared(row, "IL", done, said).ToList();
            if (isSource)
                findings.AddRange(Compared(row, "source", done, // blind spots of packages are only counted from IL
                    program.FromSourceAsync().GetAwaiter().GetResult() with { Hidden = said.Hidden }));
            if (isDropped)
                findings = [.. findings.Select(one => Refused.Contains(one.Permission) && one.Head == "IL"
                    ? one with { Dropped = RunDropped(program.Assembly, one.Permission) } : one)];
            return new(row, done, said, findings, null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new(row, new Dictionary<string, string>(), null, [], exception.ToString());
        }
    }

    private static IEnumerable<Difference> Compared(Row row, string head, IReadOnlyDictionary<string, string> done, Said said)
    {
        foreach (var permission in Judged)
        {
            var (isDone, isSaid) = (done.TryGetValue(permission, out var call), said.Uses.TryGetValue(permission, out var way));
            if (isSaid && !isDone && permission is "fs.read" or "addon")
                isDone = done.TryGetValue(permission == "addon" ? TracedFile.Linked : TracedFile.Asked, out call);
            if (!isDone && !isSaid)
                continue;
            var verdict = isDone && isSaid ? Verdict.Right
                : row.Known.ContainsKey(permission) ? Verdict.Known
                : isSaid ? row.May.ContainsKey(permission) ? Verdict.May : Verdict.False
                : said.Hidden.Contains(permission) ? Verdict.Beside : Verdict.Miss;
            yield return new(head, permission, verdict, call ?? "", way ?? "", "");
        }
    }

    // "refused" where the row ends by an exception or does not end.
    private static string RunDropped(string assembly, string permission)
    {
        var folder = Folder(assembly);
        var (code, output) = Command.Run("dotnet", ["exec", assembly], folder, Variables(folder, permission), TimeSpan.FromSeconds(20));
        return code == 0 ? "ran" : "refused: " + output.Trim().Split('\n')[0];
    }

    private static List<(string, string)> Variables(string folder, string drop) =>
    [
        ("ORACLE_DROP", drop), ("HOME", Path.Combine(folder, "home")), ("TMPDIR", Path.Combine(folder, "tmp")),
        ("DOTNET_DbgEnableMiniDump", "0"), ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_TieredCompilation", "1"),
    ];

    // An empty folder with a few files that rows read.
    private static string Folder(string assembly)
    {
        var folder = Path.Combine(Path.GetTempPath(), "permissions-oracle", "rows", Path.GetFileNameWithoutExtension(assembly));
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var name in new[] { "home", "tmp", "folder" })
            Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, "kept.txt"), "one\ntwo\n");
        File.WriteAllText(Path.Combine(folder, "folder", "inner.txt"), "inner\n");
        File.WriteAllText(Path.Combine(folder, "kept.json"), """{ "Name": "kept" }""");
        File.WriteAllText(Path.Combine(folder, "kept.xml"), "<kept><name>one</name></kept>");
        return folder;
    }
}

internal enum Verdict
{
    /// <summary>Done and said.</summary>
    Right,

    /// <summary>Said, and right for another input.</summary>
    May,

    /// <summary>A difference that stays, with its reason.</summary>
    Known,

    /// <summary>Done, not said, and a blind spot could hide it.</summary>
    Beside,

    /// <summary>Done and not said.</summary>
    Miss,

    /// <summary>Said and never done.</summary>
    False,
}

/// <param name="Call">The system call that shows it.</param>
/// <param name="Way">How the report says that it is reached.</param>
/// <param name="Dropped">How the row ended without the permission.</param>
internal sealed record Difference(string Head, string Permission, Verdict Verdict, string Call, string Way, string Dropped);

internal sealed record Outcome(
    Row Row, IReadOnlyDictionary<string, string> Done, Said? Said, IReadOnlyList<Difference> Differences, string? Fault);
