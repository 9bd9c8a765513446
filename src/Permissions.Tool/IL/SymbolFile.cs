// Lines of an assembly's method bodies, from the portable symbols inside it or beside it.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed class SymbolFile(MetadataReaderProvider? provider, string assembly) : IDisposable
{
    private readonly MetadataReader? reader = provider?.GetMetadataReader();
    private readonly ConcurrentDictionary<DocumentHandle, string> documents = new();

    public static SymbolFile Open(string path, PEReader image)
    {
        try
        {
            if (image.TryOpenAssociatedPortablePdb(path, file => File.Exists(file) ? new MemoryStream(File.ReadAllBytes(file)) : null,
                out var provider, out _))
                return new(provider, path);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return new(null, path); // then places name the assembly and the method
        }
        return new(null, path);
    }

    /// <summary>The source files that the symbols name; empty without symbols.</summary>
    public IEnumerable<string> Files => reader is null ? [] : reader.Documents.Select(Document);

    /// <summary>The places of a body by IL offset, ascending; empty without symbols.</summary>
    public List<(int Offset, Place Place)> Of(MethodDefinitionHandle method)
    {
        var places = new List<(int, Place)>();
        if (reader is null
            || MetadataTokens.GetRowNumber(method) is var row && row > reader.GetTableRowCount(TableIndex.MethodDebugInformation))
            return places;
        foreach (var point in reader.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints())
            if (!point.IsHidden)
                places.Add((point.Offset,
                    new(Document(point.Document), Order(point), 0, point.StartLine - 1, point.StartColumn - 1, point.EndLine - 1,
                        point.EndColumn - 1)));
        return places;
    }

    /// <summary>The substitute for a place in a body without symbols.</summary>
    public Place Without(string method) => new(assembly + "#" + method, 0, 0, -1, 0, -1, 0);

    public void Dispose() => provider?.Dispose();

    // Symbols have no character offsets; lines and columns give the same order.
    private static int Order(SequencePoint point) => point.StartLine << 10 | Math.Min(point.StartColumn, 1023);

    private string Document(DocumentHandle handle)
    {
        if (documents.TryGetValue(handle, out var known))
            return known;
        return documents.GetOrAdd(handle, reader!.GetString(reader.GetDocument(handle).Name));
    }
}
