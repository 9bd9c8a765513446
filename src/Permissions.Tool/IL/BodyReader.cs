// Reads the facts of one body by running its instructions on an abstract stack, block by block.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private const int Exit = 1;

    private readonly ReaderContext context;
    private readonly AssemblyFile file;
    private readonly MethodDef method;
    private readonly MethodDef written;
    private readonly Identity identity;
    private readonly string id;
    private readonly MethodCode code;
    private readonly ImmutableArray<IlType> localTypes;
    private readonly StateMachine? machine;
    private readonly HashSet<int>? awaiters; // null if nothing is awaited
    private readonly HashSet<int>? pendingLocals;
    private readonly List<(int Offset, Place Place)> lines;

    private readonly List<Site> sites = [];
    private readonly Dictionary<(int Offset, int Part), int> siteNumbers = [];
    private readonly HashSet<Flow> flows = new(FlowComparer.Instance);
    private readonly HashSet<string> created = new(StringComparer.Ordinal);
    private readonly List<Visit?> visits = [null, null];
    private readonly Dictionary<(int Offset, string Signature), int> visitNumbers = [];
    private readonly Dictionary<int, int> visitsAt = [];
    private readonly SortedSet<int> pending = [];

    /// <param name="method">The method whose body is read.</param>
    /// <param name="written">The method in the source. It differs from the other one if a state machine holds its body.</param>
    private BodyReader(ReaderContext context, MethodDef method, MethodDef written, MethodBodyBlock body)
    {
        (this.context, this.method, this.written) = (context, method, written);
        file = method.Type.File;
        identity = context.SourceMapper.Of(written);
        id = method == written || method.Name == "MoveNext" ? identity.Id : method.Id;
        code = new(body);
        localTypes = body.LocalSignature.IsNil
            ? [] : file.Metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(file.Types, null);
        lines = file.Symbols.Of(method.Handle);
        machine = method == written ? null : new(written, code, file);
        awaiters = machine is null && !method.IsRuntimeAsync ? null : StateMachine.Awaiters(code, file, machine is null);
        pendingLocals = method.IsRuntimeAsync ? StateMachine.PendingLocals(code) : null;
        (frame, caughtIn) = (new(0), new(0));
        (parameterNodes, localNodes) = (new string?[method.Signature.ParameterTypes.Length], new string?[localTypes.Length]);
    }

    private Dictionary<int, MethodFacts>? trees;

    /// <summary>Lambdas and local functions that this body makes or calls, in the order in which they are found.</summary>
    public List<MethodDef> Nested { get; } = [];

    public static (IReadOnlyList<MethodFacts> Facts, IReadOnlyList<MethodDef> Nested) Read(ReaderContext context, MethodDef method,
        MethodDef written)
    {
        string? why = null;
        BodyReader? reader = null;
        try
        {
            if (method.Type.File.Body(method.Definition) is { } body)
            {
                reader = new(context, method, written, body);
                reader.Run();
            }
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or InvalidCastException or FormatException)
        {
            why = "its code cannot be read: " + exception.Message;
        }
        return ([Describe(context, method, written, reader, why), .. reader?.trees?.Values.ToArray() ?? []], reader?.Nested ?? []);
    }

    private static MethodFacts Describe(ReaderContext context, MethodDef method, MethodDef written, BodyReader? reader, string? why)
    {
        var identity = context.SourceMapper.Of(written);
        var isEnding = method != written && method.Name != "MoveNext"; // a finally block of an iterator
        return new()
        {
            Id = isEnding ? method.Id : identity.Id,
            Name = identity.Name,
            Type = identity.Type.Name,
            AssemblyName = method.Type.File.Name,
            Place = reader?.PlaceAt(0) ?? method.Type.File.Symbols.Without(identity.Name),
            IsStatic = written.IsStatic,
            IsPublic = written.IsPublic && !identity.IsNested,
            IsAsync = written.IsAsync && !isEnding,
            IsIterator = written.IsIterator && !isEnding,
            IsNested = identity.IsNested,
            IsTypeInitializer = written.Name == ".cctor",
            IsPassedOver = isEnding || written.Name == "<Clone>$",
            IsModuleInitializer = written.IsModuleInitializer,
            ParameterTypes = [.. written.Signature.ParameterTypes.Select(type => type.Definition)],
            Attributes = [.. written.Attributes.Names, .. AttributeList.Written(written.Type.File, written.ParameterAttributes),
                .. written.OwnerAttributes?.Plain ?? []],
            Taken = [.. written.Signature.ParameterTypes.SelectMany(TypeReader.TypeAndElements).Where(IsMadeHere)
                .Distinct(StringComparer.Ordinal)],
            Given = [.. TypeReader.TypeAndElements(written.Signature.ReturnType).Where(IsMadeHere).Distinct(StringComparer.Ordinal)],
            Contract = written.Contract,
            Sites = reader?.sites ?? [],
            Blocks = reader?.Blocks() ?? [],
            Flows = reader is null ? [] : [.. reader.flows],
            Created = reader is null ? [] : [.. reader.created],
            Unreadable = why,
        };

        bool IsMadeHere(string type) => !context.IsPlatform(type);
    }

    private void Run()
    {
        var start = new Frame(localTypes.Length) { State = machine?.Start };
        Enter(0, start, first: true);
        CallBuilder();
        while (pending.Count > 0)
        {
            var number = pending.Min;
            pending.Remove(number);
            Walk(visits[number]!);
        }
        CastMade();
    }

    private int Enter(int offset, Frame frame, bool first = false)
    {
        const int most = 12; // visits of one block that are distinguished by their stacks; later visits are joined
        visitsAt.TryGetValue(offset, out var count);
        var key = (offset, frame.Signature(machine?.StateLocal ?? -1, withStack: count < most));
        if (visitNumbers.TryGetValue(key, out var number))
        {
            if (Join(visits[number]!, frame))
                pending.Add(number);
            return number;
        }
        visitsAt[offset] = count + 1;
        number = first ? 0 : visits.Count;
        var visit = new Visit(number, offset, frame.Copy());
        if (first)
            visits[0] = visit;
        else
            visits.Add(visit);
        visitNumbers[key] = number;
        pending.Add(number);
        return number;
    }

    // Joins the frames of two paths into a block: a value that both have stays, otherwise both flow to its node.
    private bool Join(Visit visit, Frame other)
    {
        var changed = false;
        var entry = visit.Entry;
        if (entry.Stack.Count != other.Stack.Count)
            throw new BadImageFormatException("the stack has two depths");
        for (var i = 0; i < entry.Stack.Count; i++)
        {
            var (mine, theirs) = (entry.Stack[i], other.Stack[i]);
            if (mine.IsSameAs(theirs))
                continue;
            var node = Value.Local(id, "^" + visit.Offset + "." + i);
            Flow(mine.Nodes, node);
            Flow(theirs.Nodes, node);
            var joined = new Operand
            {
                Type = mine.IsNull ? theirs.Type : theirs.IsNull || Equals(mine.Type, theirs.Type) ? mine.Type : null,
                Constant = Equals(mine.Constant, theirs.Constant) ? mine.Constant : null,
                Nodes = mine.Nodes.Count + theirs.Nodes.Count > 0 ? [node] : [],
                IsExpressionTree = mine.IsExpressionTree || theirs.IsExpressionTree,
                Condition = mine.Condition == theirs.Condition ? mine.Condition : null,
            };
            if (joined.IsSameAs(mine))
                continue;
            entry.Stack[i] = joined;
            changed = true;
        }
        for (var i = 0; i < entry.Locals.Length; i++)
            if (entry.Locals[i] is { } kept && (other.Locals[i] is not { } theirs || !kept.IsSameAs(theirs)))
            {
                entry.SetLocal(i, null);
                changed = true;
            }
        return changed;
    }

    private int Add(int offset, int part, Site site)
    {
        if (siteNumbers.TryGetValue((offset, part), out var number))
        {
            sites[number] = SiteJoin.Of(sites[number], site);
        }
        else
        {
            number = sites.Count;
            siteNumbers[(offset, part)] = number;
            sites.Add(site);
        }
        current.Sites.Add(number);
        return number;
    }

    private string Result(int offset, int part, IlType type, bool isFollowed = false) =>
        isFollowed || context.Carries(type)
            ? Value.Call(id, siteNumbers.TryGetValue((offset, part), out var known) ? known : sites.Count) : "";

    private void Flow(IReadOnlyList<string> from, string to)
    {
        foreach (var node in from)
            if (node != to && to.Length > 0)
                flows.Add(new(node, to));
    }

    // A collection that gets another name is the same collection.
    private void Flow(IReadOnlyList<string> from, string to, IlType type)
    {
        Flow(from, to);
        if (to.Length > 0 && context.IsFilled(type))
            foreach (var node in from.Where(node => node != to))
                foreach (var back in Value.Alias(node, to))
                    flows.Add(back);
    }

    private Place? without;

    private Place PlaceAt(int offset)
    {
        if (lines.Count == 0)
            return (without ??= file.Symbols.Without(identity.Name)) with { Start = offset };
        var (low, high) = (0, lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle].Offset > offset)
                high = middle - 1;
            else
                low = middle;
        }
        return lines[low].Place;
    }

    // A body without branches that stores no check result needs no blocks.
    private IReadOnlyList<Block> Blocks()
    {
        var isStraight = visits.Count <= 2 && visits[0] is { } only && only.Next.All(edge => edge.To == Exit) && only.Handlers.Count == 0
            && only.Next.Count > 0;
        return Conditions.Pruned([.. visits.Select(visit => visit?.Block ?? new())], id, isShared: false, !isStraight);
    }

    private sealed class Visit(int number, int offset, Frame entry)
    {
        public int Number => number;

        public int Offset => offset;

        public Frame Entry => entry;

        public Block Block { get; } = new();

        public List<int> Sites => Block.Sites;

        public List<Edge> Next => Block.Next;

        public List<int> Handlers => Block.Handlers;
    }
}
