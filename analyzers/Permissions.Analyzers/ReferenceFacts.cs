// The fact files that the build hands over, each read once for as long as its text lives, and together for as long as they stay the same.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Permissions.Reachability.FactFiles;

namespace Permissions.Analyzers;

internal static class ReferenceFacts
{
    private static readonly ConditionalWeakTable<SourceText, FactFile> Known = new();

    // By their sums: the projects of a solution reference the same packages.
    private static readonly ConcurrentDictionary<string, WeakReference<FactFile>> Parsed = new(StringComparer.Ordinal);

    // By the first file of each set: the same projects are asked about again and again.
    private static readonly ConditionalWeakTable<FactFile, ReferencedAssemblies> Last = new();

    /// <summary>Facts about a referenced assembly: an additional file named <c>*.permissionfacts</c>.</summary>
    public static bool IsFactFile(AdditionalText file) => file.Path.EndsWith(".permissionfacts", StringComparison.OrdinalIgnoreCase);

    public static ReferencedAssemblies Of(ImmutableArray<AdditionalText> additional)
    {
        var files = new List<FactFile>();
        foreach (var file in additional)
            if (IsFactFile(file))
                files.Add(file.GetText() is { } text
                    ? Known.GetValue(text, key => Read(file.Path, key))
                    : FactFile.Broken(Path.GetFileNameWithoutExtension(file.Path), "its fact file cannot be opened"));
        if (files.Count == 0)
            return ReferencedAssemblies.None;
        if (Last.TryGetValue(files[0], out var last) && last.AreFrom(files))
            return last;
        var all = new ReferencedAssemblies(files);
        Last.Remove(files[0]);
        return Last.GetValue(files[0], _ => all);
    }

    private static FactFile Read(string path, SourceText text)
    {
        try
        {
            const int lengthOfSum = 100; // the two lines before anything else
            var sum = text.ToString(new(0, Math.Min(lengthOfSum, text.Length)));
            if (Parsed.TryGetValue(sum, out var weak) && weak.TryGetTarget(out var known))
                return known;
            var parsed = FactFile.Parse(text.ToString());
            Parsed[sum] = new(parsed);
            return parsed;
        }
        catch (InvalidDataException exception)
        {
            return FactFile.Broken(Path.GetFileNameWithoutExtension(path),
                $"its fact file is damaged, {exception.Message}; delete {path} and build again");
        }
    }
}
