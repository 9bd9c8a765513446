// A compiled program as it lies on disk: its assemblies, and the catalog with the lines that were published beside it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;
using Permissions.Tool.IL;

namespace Permissions.Tool.Check;

internal sealed class OpenedProgram : IDisposable
{
    /// <exception cref="CannotRunException">The main assembly cannot be read.</exception>
    public OpenedProgram(string path)
    {
        Path = path;
        Catalog = PermissionCatalog.BuiltIn.WithFiles(UserFiles(path).Select(file => (file, File.ReadAllText(file))));
        Set = new AssemblySet(path, FrameworkFolders.Of(path), IsVocabulary);
        if (Set.Main is not null)
            return;
        var why = Set.Unreadable.FirstOrDefault(one => one.File == path).Why;
        Set.Dispose();
        throw new CannotRunException($"{path} is not a .NET assembly: {why}");
    }

    public string Path { get; }

    public PermissionCatalog Catalog { get; }

    public AssemblySet Set { get; }

    /// <summary>What the file of dependencies beside it says: <see cref="PackageList.Of"/>.</summary>
    public IReadOnlyDictionary<string, (string Name, string Version, string Kind)> Packages => packages ??= PackageList.Of(Path);

    private IReadOnlyDictionary<string, (string Name, string Version, string Kind)>? packages;

    /// <summary>
    /// The program's own facts, and behind them the assemblies beside it, which are read while the program is searched: until then it has
    /// to stay open.
    /// </summary>
    public ProgramFacts Read(PermissionSet assumed)
    {
        var references = new ReferencedBodies(Set.Behind(), Catalog);
        var main = ProgramReader.ReadMain(Set.Main!, Catalog, assumed, references.Types.Ancestors);
        references.UseIn(main.Types, OwnCode.Of(Packages).Has);
        return main.With(references);
    }

    public void Dispose() => Set.Dispose();

    // The user's own lines, where they were published with the program.
    private static IEnumerable<string> UserFiles(string path) =>
        new[] { "permissions.*.txt", "permissions.json" }
            .SelectMany(kind => Directory.GetFiles(System.IO.Path.GetDirectoryName(path)!, kind).Order(StringComparer.Ordinal));

    // The runtime library lies beside the program that uses it; the catalog says what its members do.
    private bool IsVocabulary(AssemblyFile file) =>
        Catalog.Lines.Any(line => line.Verb is CatalogVerb.Drops && file.Find(MemberId.ContainingType(line.Id)) is { } type
            && type.File == file);
}
