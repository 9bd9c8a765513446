// What an assembly is called, which version of it this is, and what it references, read without looking into it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Permissions.Tool.ReferenceFacts;

/// <param name="Version">Differs whenever the assembly does: the compiler's own number for it (MVID), or what the file system says of a
/// file that has none.</param>
/// <param name="Unreadable">Why there can be no facts about it, or null.</param>
/// <param name="IsVocabulary">Whether the catalog says what its members do: the runtime library.</param>
internal sealed record AssemblyIdentity(string Path, string Name, string Version, IReadOnlyList<string> References, string? Unreadable,
    bool IsVocabulary = false)
{
    /// <param name="vocabulary">Types that only the runtime library defines.</param>
    public static AssemblyIdentity Read(string path, HashSet<string> vocabulary)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        try
        {
            using var image = new PEReader(File.OpenRead(path));
            if (!image.HasMetadata)
                return new(path, name, Stamp(path), [], "native code");
            var metadata = image.GetMetadataReader();
            var version = metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString("N");
            var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .ToList();
            return new(path, metadata.IsAssembly ? metadata.GetString(metadata.GetAssemblyDefinition().Name) : name, version, references,
                IsReferenceOnly(metadata) ? "a reference assembly, without code" : null,
                metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                    .Any(type => vocabulary.Contains(metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name))));
        }
        catch (FileNotFoundException)
        {
            return new(path, name, "missing", [], "not built yet");
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException
            or InvalidOperationException)
        {
            return new(path, name, Stamp(path), [], "cannot be read: " + exception.Message);
        }
    }

    private static string Stamp(string path) =>
        File.Exists(path) ? $"{new FileInfo(path).Length}-{File.GetLastWriteTimeUtc(path).Ticks}" : "missing";

    private static bool IsReferenceOnly(MetadataReader metadata) =>
        metadata.IsAssembly && metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute).Any(attribute =>
            attribute.Constructor.Kind == HandleKind.MemberReference
            && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
            && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == "ReferenceAssemblyAttribute");
}
