// A value that can guard a call, as an expression: a yes or no, or the name of a permission, over calls and the slots that keep it.
namespace Permissions.Reachability.Facts;

/// <param name="Number">The constant (0 or 1), the bits of the permission, or the site.</param>
/// <param name="Parameter">The parameter by which the site gives the value back.</param>
/// <param name="Slot">The node of the value graph that keeps the value; see <see cref="Value"/>.</param>
/// <param name="First">An operand; null where nothing is known of it.</param>
public sealed record Condition(ConditionKind Kind, int Number = 0, int Parameter = 0, string Slot = "", Condition? First = null,
    Condition? Second = null)
{
    /// <summary>Stands before a field's node where the field of any object is meant, not that of the object whose method is read.</summary>
    public const string OfAnyObject = "*";

    public static readonly Condition Yes = new(ConditionKind.Constant, 1);

    public static readonly Condition No = new(ConditionKind.Constant, 0);

    public static readonly Condition Nothing = new(ConditionKind.Nothing);

    public static Condition Constant(bool value) => value ? Yes : No;

    public static Condition Result(int site) => new(ConditionKind.Result, site);

    /// <summary>A part of the tuple that a call returns: its parts count down from -2.</summary>
    public static Condition PartOf(int site, int part) => new(ConditionKind.Given, site, -2 - part);

    public static Condition Stored(string slot) => new(ConditionKind.Stored, Slot: slot);

    public static Condition IsType(string type) => new(ConditionKind.IsType, Slot: type);

    public static Condition Equal(string parameter, object constant) =>
        new(ConditionKind.Equal, Slot: constant.ToString(), First: Stored(parameter));

    public static Condition? Not(Condition? one) => one switch
    {
        null => null,
        { Kind: ConditionKind.Constant } => Constant(one.Number == 0),
        { Kind: ConditionKind.Not } => one.First,
        _ => new(ConditionKind.Not, First: one),
    };

    public static Condition? And(Condition? one, Condition? other) => Combine(ConditionKind.And, one, other);

    public static Condition? Or(Condition? one, Condition? other) => Combine(ConditionKind.Or, one, other);

    /// <summary>One of the two, and nobody knows which.</summary>
    public static Condition? Either(Condition? one, Condition? other) =>
        one == other ? one : one is null || other is null ? null : Combine(ConditionKind.Either, one, other);

    /// <summary>Whether the two are equal.</summary>
    public static Condition? Same(Condition? one, Condition? other) =>
        other is { Kind: ConditionKind.Constant } ? (other.Number != 0 ? one : Not(one)) : one is { Kind: ConditionKind.Constant }
            ? Same(other, one) : null;

    /// <summary>The same over sites that have other numbers.</summary>
    public Condition Renumbered(System.Func<int, int> number) => Kind switch
    {
        ConditionKind.Result or ConditionKind.Given => this with { Number = number(Number) },
        _ when First is null && Second is null => this,
        _ => this with { First = First?.Renumbered(number), Second = Second?.Renumbered(number) },
    };

    /// <summary>The conditions that this one is made of, itself among them.</summary>
    public System.Collections.Generic.IEnumerable<Condition> Parts()
    {
        yield return this;
        if (First is not null)
            foreach (var part in First.Parts())
                yield return part;
        if (Second is not null)
            foreach (var part in Second.Parts())
                yield return part;
    }

    private static Condition? Combine(ConditionKind kind, Condition? one, Condition? other) =>
        one is null && other is null || one?.depth > Most || other?.depth > Most ? null : new(kind, First: one, Second: other);

    private const int Most = 16; // of what is nested deeper nothing is known

    private readonly int depth = 1 + System.Math.Max(First?.depth ?? 0, Second?.depth ?? 0);
}
