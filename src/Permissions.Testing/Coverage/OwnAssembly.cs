// The methods of one of the user's own assemblies, and where their code stands, from its metadata and its symbols.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Permissions.Testing.Coverage;

internal sealed class OwnAssembly
{
    private readonly Dictionary<int, OwnMethod> methods = [];

    private OwnAssembly(string name, bool isPrecompiled) => (Name, IsPrecompiled) = (name, isPrecompiled);

    public string Name { get; }

    /// <summary>Whether it was compiled ahead of time: then calls within it may be inlined, and leave no trace.</summary>
    public bool IsPrecompiled { get; }

    /// <summary>Null where it has no symbols: nobody could find the code then.</summary>
    public static OwnAssembly? Read(string path)
    {
        try
        {
            using PEReader image = new(new MemoryStream(File.ReadAllBytes(path)));
            if (!image.HasMetadata || !image.TryOpenAssociatedPortablePdb(path,
                static file => File.Exists(file) ? new MemoryStream(File.ReadAllBytes(file)) : null,
                out MetadataReaderProvider? symbols, out _))
                return null;
            using (symbols)
            {
                MetadataReader metadata = image.GetMetadataReader();
                OwnAssembly assembly = new(
                    metadata.GetString(metadata.GetAssemblyDefinition().Name),
                    image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
                assembly.Add(metadata, symbols!.GetMetadataReader());
                return assembly;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    // Of that token, if it has that name; where the token is zero, each of that name. A type is Shop.Orders+<SaveAsync>d__2.
    public IEnumerable<OwnMethod> Find(int token, string type, string name) => token != 0
        ? methods.TryGetValue(token, out OwnMethod? one) && one.Type == type && one.Name == name ? [one] : []
        : methods.Values.Where(method => method.Type == type && method.Name == name);

    private void Add(MetadataReader metadata, MetadataReader symbols)
    {
        foreach (MethodDebugInformationHandle handle in symbols.MethodDebugInformation)
        {
            MethodDebugInformation debug = symbols.GetMethodDebugInformation(handle);
            if (debug.SequencePointsBlob.IsNil)
                continue;
            MethodDefinitionHandle at = handle.ToDefinitionHandle();
            MethodDefinition method = metadata.GetMethodDefinition(at);
            SequencePoint[] points = [.. debug.GetSequencePoints().Where(static point => !point.IsHidden)];
            if (points.Length == 0)
                continue;
            string type = TypeName(metadata, method.GetDeclaringType()), name = metadata.GetString(method.Name);
            if (type.StartsWith("Permissions.Generated.", StringComparison.Ordinal))
                continue; // the guard stubs
            methods[MetadataTokens.GetToken(at)] = new OwnMethod(
                type, name, Readable(type, name), symbols.GetString(symbols.GetDocument(points[0].Document).Name),
                [.. points.Where(point => point.Document == points[0].Document)
                    .Select(static point => new Span(point.StartLine, point.StartColumn, point.EndLine, point.EndColumn))]);
        }

        // A lambda stands inside a statement of the method around it, which may run without it.
        foreach (IGrouping<string, OwnMethod> file in methods.Values.GroupBy(static method => method.File))
        {
            Span[] all = [.. file.SelectMany(static method => method.Spans).Distinct().Order()];
            foreach (OwnMethod method in file)
                method.Without = [.. method.Spans.SelectMany(outer => Inside(outer, all)).Distinct().Except(method.Spans)];
        }
    }

    private static IEnumerable<Span> Inside(Span outer, Span[] all)
    {
        for (int at = Math.Max(Array.BinarySearch(all, outer), 0); at < all.Length && all[at].Line <= outer.EndLine; at++)
        {
            if (all[at] != outer && outer.Holds(all[at]))
                yield return all[at];
        }
    }

    private static string TypeName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        string name = metadata.GetString(type.Name);
        if (type.IsNested)
            return TypeName(metadata, type.GetDeclaringType()) + "+" + name;
        return type.Namespace.IsNil ? name : metadata.GetString(type.Namespace) + "." + name;
    }

    // Lambdas, local functions and the bodies of async methods are named for the method that they stand in.
    private static string Readable(string type, string name)
    {
        string[] nested = type[(type.LastIndexOf('.') + 1)..].Split('+');
        string written = (nested.LastOrDefault(static part => part[0] != '<') ?? nested[0]).Split('`')[0];
        string compiled = name == "MoveNext" ? nested[^1] : name;
        string simple = Regex.Match(compiled, @"^<+([^>]+)>") is { Success: true } inner ? inner.Groups[1].Value : name;
        return $"{written}.{simple}";
    }
}

// Readable is Orders.SaveAsync; Spans are its statements.
internal sealed record OwnMethod(string Type, string Name, string Readable, string File, IReadOnlyList<Span> Spans)
{
    /// <summary>What stands inside them and is the code of another method.</summary>
    public IReadOnlyList<Span> Without { get; set; } = [];
}

/// <summary>Lines and columns, counted from one; the last column is not in it.</summary>
internal readonly record struct Span(int Line, int Column, int EndLine, int EndColumn) : IComparable<Span>
{
    // Of those that begin together the outermost comes first.
    public int CompareTo(Span other) =>
        (Line, Column, -EndLine, -EndColumn).CompareTo((other.Line, other.Column, -other.EndLine, -other.EndColumn));

    public bool Holds(Span inner) => (Line, Column).CompareTo((inner.Line, inner.Column)) <= 0
        && (EndLine, EndColumn).CompareTo((inner.EndLine, inner.EndColumn)) >= 0;
}
