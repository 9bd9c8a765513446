// One assembly of a shared framework: its types and members by name, before any body is read.
using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Permissions.Catalog.Tests.Reading;

internal sealed class AssemblyEntry
{
    private readonly PEReader file;

    private AssemblyEntry(PEReader file)
    {
        this.file = file;
        Reader = file.GetMetadataReader();
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
    }

    public MetadataReader Reader { get; }

    public string Name { get; }

    public Dictionary<string, TypeEntry> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> MembersById { get; } = new(StringComparer.Ordinal);

    /// <summary>The member of each row of the method table.</summary>
    public List<Member> Rows { get; } = [];

    public static AssemblyEntry? Open(string path)
    {
        var file = new PEReader(File.OpenRead(path), PEStreamOptions.PrefetchEntireImage);
        return file.HasMetadata ? new(file) : null;
    }

    public MethodBodyBlock Body(MethodDefinition method) => file.GetMethodBody(method.RelativeVirtualAddress);

    public void Declare(List<Member> all)
    {
        foreach (var handle in Reader.TypeDefinitions)
        {
            var name = TypeNames.Of(Reader, handle);
            Types[name] = new(name, IsVisible(handle)) { Base = TypeNames.Definition(Reader, Reader.GetTypeDefinition(handle).BaseType) };
        }
        foreach (var handle in Reader.MethodDefinitions)
        {
            var method = Reader.GetMethodDefinition(handle);
            var type = Types[TypeNames.Of(Reader, method.GetDeclaringType())];
            var name = Reader.GetString(method.Name);
            var signature = method.DecodeSignature(TypeNames.Instance, null);
            var access = method.Attributes & MethodAttributes.MemberAccessMask;
            var native = (method.Attributes & MethodAttributes.PinvokeImpl) != 0;
            var member = new Member(all.Count, TypeNames.MethodId(type.Name, name, signature), Name)
            {
                IsVisible = type.IsVisible && name != ".cctor" && name[0] != '<'
                    && access is (MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem),
                HasBody = native || method.RelativeVirtualAddress != 0 || (method.ImplAttributes & MethodImplAttributes.InternalCall) != 0,
                NativeEntry = native ? Reader.GetString(method.GetImport().Name) : null,
            };
            all.Add(member);
            Rows.Add(member);
            MembersById.TryAdd(member.Id, member.Index);
            if ((method.Attributes & MethodAttributes.Virtual) == 0)
                continue;
            var key = (name[(name.LastIndexOf('.') + 1)..], signature.ParameterTypes.Length);
            if (!type.Virtuals.TryGetValue(key, out var same))
                type.Virtuals[key] = same = [];
            same.Add(member.Index);
        }
        foreach (var handle in Reader.TypeDefinitions)
        {
            var type = Types[TypeNames.Of(Reader, handle)];
            if (type.Base is { } parent && Types.TryGetValue(parent, out var above))
                above.Derived.Add(type);
            foreach (var implementation in Reader.GetTypeDefinition(handle).GetInterfaceImplementations())
                if (TypeNames.Definition(Reader, Reader.GetInterfaceImplementation(implementation).Interface) is { } contract
                    && Types.TryGetValue(contract, out above))
                    above.Derived.Add(type);
        }
    }

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        var type = Reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
                Reader.GetString(type.Name)[0] != '<' && IsVisible(type.GetDeclaringType()),
            _ => false,
        };
    }
}
