// The generators that come with the frameworks and run in every build: log messages, regular expressions, JSON, COM, P/Invokes.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Permissions.Corpus.Tests;

internal static class FrameworkGenerators
{
    public static readonly IReadOnlyList<ISourceGenerator> All = [
        .. new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" }.SelectMany(Files).SelectMany(Read)];

    private static IEnumerable<string> Files(string pack) =>
        Directory.GetFiles(Path.Combine(Directory.GetDirectories(Path.Combine(Root, "packs", pack)).Order(StringComparer.Ordinal).Last(),
            "analyzers", "dotnet", "cs"), "*.dll").Order(StringComparer.Ordinal);

    // The shared framework stands three folders below the root: shared/Microsoft.NETCore.App/10.0.x.
    private static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    private static IEnumerable<ISourceGenerator> Read(string file) => Types(Assembly.LoadFrom(file))
        .Where(type => type.IsDefined(typeof(GeneratorAttribute)) && !type.IsAbstract)
        .Select(type => Activator.CreateInstance(type, nonPublic: true) switch
        {
            IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
            var generator => (ISourceGenerator)generator!,
        });

    // Code fixes stand beside some generators, and need what only an editor has.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException some)
        {
            return some.Types.OfType<Type>();
        }
    }
}
