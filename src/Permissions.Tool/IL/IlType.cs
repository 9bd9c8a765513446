// A type as metadata writes it: named with its arguments, an array, a reference, a pointer or a type parameter.
using System;
using System.Collections.Generic;
using System.Text;

namespace Permissions.Tool.IL;

internal enum IlTypeKind { Named, Array, Reference, Pointer, TypeParameter, MethodParameter, FunctionPointer }

/// <summary>A yes or no that is computed once and then kept. It is one byte, so several threads may compute it at the same time.</summary>
internal enum CachedFlag : byte { Unknown, No, Yes }

/// <param name="Name">Documentation-comment name of the definition, without <c>T:</c>; for a parameter, its number.</param>
/// <param name="Assembly">The assembly in which a named type is looked up.</param>
/// <param name="Arguments">Type arguments, or the one element of an array, reference or pointer.</param>
internal sealed record IlType(IlTypeKind Kind, string Name, AssemblyFile? Assembly, IReadOnlyList<IlType> Arguments, int Rank = 1)
{
    private string? written;
    private string? constructed;
    private object? declared;

    public static readonly IlType Unknown = Plain("?");

    private static readonly object Nothing = new();

    public IlType Element => Arguments[0];

    public bool IsParameter => Kind is IlTypeKind.TypeParameter or IlTypeKind.MethodParameter;

    /// <summary>The definition's name without type arguments; for an array, that of its element type with brackets.</summary>
    public string Definition => Kind switch
    {
        IlTypeKind.Named => Name,
        IlTypeKind.Array => Element.Definition + "[]",
        IlTypeKind.Reference or IlTypeKind.Pointer => Element.Definition,
        _ => Written,
    };

    /// <summary>The definition of a named type, if its assembly could be read. It is looked up once.</summary>
    public TypeDef? Declared => (declared ??= Kind == IlTypeKind.Named && Assembly?.Find(Name) is { } found ? found : Nothing) as TypeDef;

    /// <summary>Whether values of the type may carry work, once the reader has determined it.</summary>
    public CachedFlag Carries { get; set; }

    /// <summary>The type as written in the parameter list of a documentation-comment id.</summary>
    public string Written => written ??= Write();

    public static IlType Plain(string name, AssemblyFile? assembly = null) => new(IlTypeKind.Named, name, assembly, []);

    public static IlType Around(IlTypeKind kind, IlType element, int rank = 1) => new(kind, "", null, [element], rank);

    public bool HasParameters()
    {
        if (IsParameter)
            return true;
        foreach (var argument in Arguments)
            if (argument.HasParameters())
                return true;
        return false;
    }

    /// <summary>The type with these arguments in place of its parameters.</summary>
    public IlType With(IReadOnlyList<IlType> ofType, IReadOnlyList<IlType> ofMethod)
    {
        if (Kind == IlTypeKind.TypeParameter)
            return int.Parse(Name) is var number && number < ofType.Count ? ofType[number] : this;
        if (Kind == IlTypeKind.MethodParameter)
            return int.Parse(Name) is var index && index < ofMethod.Count ? ofMethod[index] : this;
        if (Arguments.Count == 0 || !HasParameters())
            return this;
        var given = new IlType[Arguments.Count];
        for (var i = 0; i < given.Length; i++)
            given[i] = Arguments[i].With(ofType, ofMethod);
        return new(Kind, Name, Assembly, given, Rank);
    }

    /// <summary>The type with its type arguments if all are known, otherwise without: <c>N.I`1{N.A}</c>.</summary>
    public string Constructed() => constructed ??= Construct();

    private string Construct()
    {
        if (Kind != IlTypeKind.Named || Arguments.Count == 0 || HasParameters())
            return Definition;
        var text = new StringBuilder(Name).Append('{');
        for (var i = 0; i < Arguments.Count; i++)
            text.Append(i == 0 ? "" : ",").Append(Arguments[i].Constructed());
        return text.Append('}').ToString();
    }

    public bool Equals(IlType? other) => ReferenceEquals(this, other) || other is not null && Written == other.Written;

    public override int GetHashCode() => Written.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Written;

    private string Write() => Kind switch
    {
        IlTypeKind.TypeParameter => "`" + Name,
        IlTypeKind.MethodParameter => "``" + Name,
        IlTypeKind.Reference => Element.Written + "@",
        IlTypeKind.Pointer => Element.Written + "*",
        IlTypeKind.Array when Rank > 1 => Element.Written + "[" + string.Join(",", System.Linq.Enumerable.Repeat("0:", Rank)) + "]",
        IlTypeKind.Array => Element.Written + "[]",
        IlTypeKind.FunctionPointer => Name,
        _ => Arguments.Count == 0 ? Name : WriteArguments(),
    };

    // Outer`1.Inner`1 of A and B is Outer{A}.Inner{B}.
    private string WriteArguments()
    {
        var text = new StringBuilder();
        var next = 0;
        foreach (var part in Name.Split('.'))
        {
            if (text.Length > 0)
                text.Append('.');
            var tick = part.IndexOf('`');
            if (tick < 0 || !int.TryParse(part.AsSpan(tick + 1), out var arity) || next + arity > Arguments.Count)
            {
                text.Append(part);
                continue;
            }
            text.Append(part, 0, tick).Append('{');
            for (var i = 0; i < arity; i++)
                text.Append(i == 0 ? "" : ",").Append(Arguments[next++].Written);
            text.Append('}');
        }
        return text.ToString();
    }
}
