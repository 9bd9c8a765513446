// What is known at one point of a method about permission checks: their stored results, and the branches taken so far.
using System;
using System.Linq;

namespace Permissions.Reachability.Search;

internal sealed class Known(Outcome[] values, ulong held, int gone) : IEquatable<Known>
{
    public static readonly Known Nothing = new([], 0, 0);

    /// <summary>The permissions that were checked on every path here and are still held; a <see cref="HeldSet"/>.</summary>
    public ulong Held => held;

    /// <summary>The permissions that were dropped on every path here.</summary>
    public int Gone => gone;

    public Outcome this[int number] => values[number];

    public Known With(int number, Outcome value)
    {
        if (values[number] == value)
            return this;
        var copy = (Outcome[])values.Clone();
        copy[number] = value;
        return new(copy, held, gone);
    }

    public Known WithHeld(ulong more) =>
        HeldSet.IsEmpty(more) && HeldSet.Old(more) == 0 || more == HeldSet.Impossible ? this : new(values, HeldSet.Both(held, more), gone);

    public Known Dropped(int bits) =>
        bits == 0 ? this : new([.. values.Select(value => value.Dropped(bits))], HeldSet.Dropped(held, bits), gone);

    public Known WithGone(int bits) => (gone | bits) == gone ? this : new(values, held, gone | bits);

    public Known Suspended() => new([.. values.Select(value => value.Suspended())], HeldSet.Suspended(held), gone);

    public Known Join(Known other)
    {
        if (Equals(other))
            return this;
        var joined = new Outcome[values.Length];
        for (var i = 0; i < joined.Length; i++)
            joined[i] = values[i].Join(other[i]);
        return new(joined, held & other.Held, gone & other.Gone);
    }

    public bool Equals(Known? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || held != other.Held || gone != other.Gone)
            return false;
        for (var i = 0; i < values.Length; i++)
            if (values[i] != other[i])
                return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Known);

    public override int GetHashCode() => held.GetHashCode();
}
