// All facts of a program, as the heads hand them to the search.
using System;
using System.Collections.Generic;

namespace Permissions.Reachability.Facts;

public sealed class ProgramFacts
{
    public IReadOnlyList<MethodFacts> Methods { get; init; } = Array.Empty<MethodFacts>();

    public IReadOnlyList<TypeFacts> Types { get; init; } = Array.Empty<TypeFacts>();

    /// <summary>The method where the program starts, or null for a library.</summary>
    public string? EntryPoint { get; init; }

    /// <summary>Files that a program wrote, not a person.</summary>
    public IReadOnlyCollection<string> GeneratedFiles { get; init; } = Array.Empty<string>();

    /// <summary>Referenced assemblies that could not be read, and why.</summary>
    public IReadOnlyList<(string Assembly, string Why)> Unreadable { get; init; } = Array.Empty<(string, string)>();

    /// <summary>Permissions that are read as dropped right before each <c>serves</c> line.</summary>
    public PermissionSet AssumedDrop { get; init; }

    /// <summary>What is dropped where runtime-phase code runs, as the project says for a program that does not drop itself.</summary>
    public PermissionSet DroppedAtRuntime { get; init; }

    /// <summary>The same program with another assumption.</summary>
    public ProgramFacts WithAssumedDrop(PermissionSet assumed) => new()
    {
        Methods = Methods, Types = Types, EntryPoint = EntryPoint, GeneratedFiles = GeneratedFiles, Unreadable = Unreadable,
        AssumedDrop = assumed, DroppedAtRuntime = DroppedAtRuntime,
    };
}
