// All facts of a program, as the heads hand them to the search.
using System;
using System.Collections.Generic;

namespace Permissions.Reachability.Facts;

public sealed class ProgramFacts
{
    /// <summary>The methods of the program itself.</summary>
    public IReadOnlyList<MethodFacts> Methods { get => methods; init => methods = value; }

    /// <summary>The types of the program itself.</summary>
    public IReadOnlyList<TypeFacts> Types { get; init; } = Array.Empty<TypeFacts>();

    /// <summary>The method where the program starts, or null for a library.</summary>
    public string? EntryPoint { get; init; }

    /// <summary>Files that a program wrote, not a person.</summary>
    public IReadOnlyCollection<string> GeneratedFiles { get; init; } = Array.Empty<string>();

    /// <summary>What the program references, read where the search reaches it; null where nothing of it is known.</summary>
    public IReferencedCode? References { get => references; init => references = value; }

    /// <summary>Permissions that are read as dropped right before each <c>serves</c> line.</summary>
    public PermissionSet AssumedDrop { get => assumedDrop; init => assumedDrop = value; }

    /// <summary>What is dropped where runtime-phase code runs, as the project says for a program that does not drop itself.</summary>
    public PermissionSet DroppedAtRuntime { get; init; }

    /// <summary>The same program with what it references.</summary>
    public ProgramFacts With(IReferencedCode references)
    {
        var copy = (ProgramFacts)MemberwiseClone();
        copy.references = references;
        return copy;
    }

    /// <summary>The same program with other bodies.</summary>
    public ProgramFacts With(IReadOnlyList<MethodFacts> bodies)
    {
        var copy = (ProgramFacts)MemberwiseClone();
        copy.methods = bodies;
        return copy;
    }

    /// <summary>The same program with another assumption.</summary>
    public ProgramFacts WithAssumedDrop(PermissionSet assumed)
    {
        var copy = (ProgramFacts)MemberwiseClone();
        copy.assumedDrop = assumed;
        return copy;
    }

    private IReadOnlyList<MethodFacts> methods = Array.Empty<MethodFacts>();
    private IReferencedCode? references;
    private PermissionSet assumedDrop;
}
