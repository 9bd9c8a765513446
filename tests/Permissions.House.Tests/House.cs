// The repository as the laws see it: its projects and its source files.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace Permissions.House.Tests;

internal static class House
{
    public static readonly string Root = typeof(House).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "RepositoryRoot").Value!;

    /// <summary>
    /// C# files that people wrote, by path from the root. The corpus and the samples are data: they are written as users write.
    /// </summary>
    public static IEnumerable<string> Sources(params string[] folders) =>
        (folders.Length == 0 ? ["src", "analyzers", "tests"] : folders)
        .SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "obj" or "bin"))
        .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static XDocument Project(string file) => XDocument.Load(Path.Combine(Root, file));

    public static IEnumerable<string> References(string project, string kind) =>
        Project(project).Descendants(kind)
            .Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
}
