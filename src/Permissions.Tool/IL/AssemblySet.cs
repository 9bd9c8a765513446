// The assemblies of a program: its own from its folder, and those of its framework. Each is opened on demand.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Tool.IL;

internal sealed class AssemblySet : IDisposable
{
    private readonly Dictionary<string, string> framework = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Lazy<AssemblyFile?>> open = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The assemblies that a project references.</summary>
    public AssemblySet(IEnumerable<string> files, IEnumerable<string> frameworkFolders, Func<AssemblyFile, bool> isVocabulary)
        : this(frameworkFolders)
    {
        foreach (var file in files)
            Add(file, isVocabulary);
    }

    /// <summary>A program and the assemblies in its folder.</summary>
    /// <param name="frameworkFolders">The folders of the framework; an assembly is taken from the first folder that has it.</param>
    /// <param name="isVocabulary">Whether the catalog describes an assembly, so that it is not read although it is in the program's
    /// folder.</param>
    public AssemblySet(string main, IEnumerable<string> frameworkFolders, Func<AssemblyFile, bool> isVocabulary)
        : this(frameworkFolders)
    {
        Main = Add(main, isVocabulary);
        var beside = AssembliesIn(Path.GetDirectoryName(main)!).ToList();
        if (beside.Exists(file => Path.GetFileName(file) == "System.Private.CoreLib.dll")) // a self-contained program has its framework
            foreach (var file in beside.Where(file => framework.ContainsKey(Path.GetFileNameWithoutExtension(file))))
                framework[Path.GetFileNameWithoutExtension(file)] = file;
        foreach (var file in beside)
            if (!framework.ContainsKey(Path.GetFileNameWithoutExtension(file)) && !string.Equals(file, main, StringComparison.Ordinal))
                Add(file, isVocabulary);
        if (Find("System.Runtime") is { } runtime && Main?.VersionOf(runtime.Name) is { } wanted && wanted.Major > runtime.Version.Major)
            Unreadable.Add((runtime.Path,
                $"the program is built for .NET {wanted.Major}, and .NET {runtime.Version.Major}, which is read, lacks its new members"));
    }

    /// <summary>The framework alone, without a program.</summary>
    public AssemblySet(IEnumerable<string> frameworkFolders)
    {
        foreach (var file in frameworkFolders.SelectMany(folder => Directory.GetFiles(folder, "*.dll")))
            framework.TryAdd(Path.GetFileNameWithoutExtension(file), file);
    }

    public AssemblyFile? Main { get; }

    /// <summary>The program's own assemblies, in a stable order.</summary>
    public List<AssemblyFile> Own { get; } = [];

    /// <summary>
    /// The program's own assemblies that its main assembly references, directly or not. Others are there for tools, or are loaded by name.
    /// </summary>
    public IReadOnlyList<AssemblyFile> Behind()
    {
        var behind = new SortedDictionary<string, AssemblyFile>(StringComparer.Ordinal);
        var pending = new Stack<AssemblyFile>([Main!]);
        while (pending.TryPop(out var file))
            foreach (var name in file.References)
                if (Own.Find(one => one != Main && string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)) is { } referenced
                    && behind.TryAdd(referenced.Name, referenced))
                    pending.Push(referenced);
        return [.. behind.Values];
    }

    /// <summary>Files in the program's folder that could not be read, and why.</summary>
    public List<(string File, string Why)> Unreadable { get; } = [];

    public AssemblyFile? CoreLibrary => Find("System.Private.CoreLib");

    public AssemblyFile? Find(string name) => (open.TryGetValue(name, out var known) ? known
        : open.GetOrAdd(name,
            new Lazy<AssemblyFile?>(() => framework.TryGetValue(name, out var file)
                ? AssemblyFile.Open(file, this, isOwn: false, out _) : null))).Value;

    /// <summary>The assemblies of the framework, in a stable order.</summary>
    public IEnumerable<AssemblyFile> Framework() => framework.Keys.Order(StringComparer.Ordinal).Select(Find).OfType<AssemblyFile>();

    public void Dispose()
    {
        foreach (var file in open.Values)
            if (file.IsValueCreated)
                file.Value?.Dispose();
    }

    // A portable program has assemblies for several systems below runtimes/: the one for this machine takes precedence over the one in the
    // folder itself.
    private static IEnumerable<string> AssembliesIn(string folder)
    {
        var runtimes = Path.Combine(folder, "runtimes");
        var others = Directory.Exists(runtimes) ? Directory.GetFiles(runtimes, "*.dll", SearchOption.AllDirectories) : [];
        return Directory.GetFiles(folder, "*.dll").Concat(others.Where(RuntimeAsset.IsLoadedHere))
            .GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).Select(same => same.MinBy(RuntimeAsset.Rank)!)
            .Order(StringComparer.Ordinal);
    }

    private AssemblyFile? Add(string path, Func<AssemblyFile, bool> isVocabulary)
    {
        var file = AssemblyFile.Open(path, this, isOwn: true, out var why);
        if (file is not null && isVocabulary(file))
        {
            file.Dispose();
            file = AssemblyFile.Open(path, this, isOwn: false, out why);
        }
        if (file is null)
        {
            Unreadable.Add((path, why ?? "cannot be read"));
            return null;
        }
        open.TryAdd(file.Name, new(file));
        if (file.IsOwn)
            Own.Add(file);
        return file;
    }
}
