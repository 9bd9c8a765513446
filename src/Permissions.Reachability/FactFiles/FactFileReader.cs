// Reads single types and methods off a fact file: the mirror image of its writer.
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.FactFiles;

internal static class FactFileReader
{
    public static TypeFacts ReadType(FactTextReader from)
    {
        var id = from.Text();
        var flags = from.Number();
        return new()
        {
            Id = id,
            IsReferenced = true,
            IsAbstract = Has(flags, 0),
            IsInterface = Has(flags, 1),
            IsStruct = Has(flags, 2),
            IsPublic = Has(flags, 3),
            HasStaticConstructor = Has(flags, 4),
            Ancestors = from.TextList(),
            FrameworkAncestors = from.TextList(),
            Bases = from.TextList(),
            Implementations = All(ref from, Replacement),
            Overrides = All(ref from, Replacement),
            Hooks = from.TextList(),
            Constructors = from.TextList(),
            PublicMethods = from.TextList(),
            PublicStatics = from.TextList(),
            Accessors = from.TextList(),
            PropertyTypes = from.TextList(),
            Attributes = from.TextList(),
            Mentioned = from.TextList(),
        };
    }

    public static MethodFacts ReadMethod(FactTextReader from, string assembly)
    {
        var (id, type, flags) = (from.Text(), from.Text(), from.Number());
        return new()
        {
            Id = id,
            Type = type,
            AssemblyName = assembly,
            IsReferenced = true,
            IsTypeInitializer = Has(flags, 0),
            IsModuleInitializer = Has(flags, 1),
            IsStatic = Has(flags, 2),
            IsPublic = Has(flags, 3),
            IsAsync = Has(flags, 4),
            IsIterator = Has(flags, 5),
            IsNested = Has(flags, 6),
            IsPassedOver = Has(flags, 7),
            Name = from.Text(),
            Place = Place(ref from),
            ParameterTypes = from.TextList(),
            Attributes = from.TextList(),
            Taken = from.TextList(),
            Given = from.TextList(),
            Contract = Contract(ref from),
            Sites = All(ref from, Site),
            Blocks = All(ref from, Block),
            Flows = All(ref from, Flow),
            Created = from.TextList(),
            Unreadable = from.TextOrNull(),
        };
    }

    private delegate T ReadOne<out T>(ref FactTextReader from);

    private static bool Has(int flags, int bit) => (flags >> bit & 1) != 0;

    private static T[] All<T>(ref FactTextReader from, ReadOne<T> read)
    {
        var all = from.Array<T>();
        for (var i = 0; i < all.Length; i++)
            all[i] = read(ref from);
        return all;
    }

    private static int Number(ref FactTextReader from) => from.Number();

    private static Replacement Replacement(ref FactTextReader from) => new(from.Text(), from.Text(), from.TextOrNull());

    private static Flow Flow(ref FactTextReader from) => new(Node(ref from), Node(ref from));

    private static Edge Edge(ref FactTextReader from) => new(from.Number(), Condition(ref from), from.Number() != 0);

    private static Assignment Assignment(ref FactTextReader from) => new(from.Number(), Node(ref from), Condition(ref from));

    private static Condition? Condition(ref FactTextReader from) => (ConditionKind)from.Number() switch
    {
        (ConditionKind)(-1) => null,
        ConditionKind.Nothing => Facts.Condition.Nothing,
        ConditionKind.Stored => Facts.Condition.Stored(Node(ref from)),
        ConditionKind.Given => new(ConditionKind.Given, from.Number(), from.Number()),
        var kind and (ConditionKind.Constant or ConditionKind.Named or ConditionKind.Result) => new(kind, from.Number()),
        var kind => new(kind, First: Condition(ref from), Second: Condition(ref from)),
    };

    private static Block Block(ref FactTextReader from)
    {
        var block = new Block();
        block.Sites.AddRange(All(ref from, Number));
        block.Next.AddRange(All(ref from, Edge));
        block.Assignments.AddRange(All(ref from, Assignment));
        block.Handlers.AddRange(All(ref from, Number));
        return block;
    }

    private static Site Site(ref FactTextReader from)
    {
        var (kind, target, flags) = ((SiteKind)from.Number(), from.Text(), from.Number());
        return new()
        {
            Kind = kind,
            Target = target,
            IsVirtual = Has(flags, 0),
            IsOwn = Has(flags, 1),
            IsNative = Has(flags, 2),
            NeverReturns = Has(flags, 3),
            IsAsync = Has(flags, 4),
            MakesTypeParameter = Has(flags, 5),
            CanHaveStub = Has(flags, 6),
            Touches = from.TextOrNull(),
            Guards = from.Number(),
            Contract = Contract(ref from),
            ReceiverType = from.TextOrNull(),
            Receiver = Value(ref from),
            Arguments = All(ref from, Value),
            Types = from.TextList(),
            Result = Node(ref from),
            Place = Place(ref from),
        };
    }

    private static Contract Contract(ref FactTextReader from)
    {
        var flags = from.Number();
        return Has(flags, 2)
            ? new(Has(flags, 0), from.Number(), Has(flags, 1), from.Number())
            : new(Has(flags, 0), 0, Has(flags, 1), 0);
    }

    private static Place Place(ref FactTextReader from)
    {
        if (from.TextOrNull() is not { } file)
            return default;
        var (start, length, line, column) = (from.Number(), from.Number(), from.Number(), from.Number());
        return new(file, start, length, line, column, line + from.Number(), from.Number());
    }

    private static Value Value(ref FactTextReader from)
    {
        var flags = from.Number();
        object? constant = (ConstantKind)from.Number() switch
        {
            ConstantKind.Number => from.Number(),
            ConstantKind.Text => from.Text(),
            ConstantKind.Permission => new PermissionConstant(from.Number()),
            ConstantKind.Type => new TypeConstant(from.Text()),
            _ => null,
        };
        if (flags == 0 && constant is null)
            return Facts.Value.Nothing;
        return new()
        {
            IsExpressionTree = Has(flags, 0),
            Constant = constant,
            Elements = Has(flags, 1) ? All(ref from, Value) : null,
            Nodes = Has(flags, 2) ? All(ref from, Node) : [],
            Condition = Has(flags, 3) ? Condition(ref from) : null,
            IsStored = Has(flags, 4),
        };
    }

    private static string Node(ref FactTextReader from)
    {
        var member = from.Text();
        return from.TextOrNull() is { } part ? member + "|" + part : member;
    }
}
