// What is still held of one permission: all, nothing, or grants with denials carved out of them.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.State;

/// <summary>Immutable; every change takes away and none gives.</summary>
internal sealed class Holding
{
    public static readonly Holding All = new(true, [], []);
    public static readonly Holding Nothing = new(false, [], []);

    private readonly bool _whole;
    private readonly Resource[] _grants;
    private readonly Resource[] _excluded;

    private Holding(bool whole, Resource[] grants, Resource[] carved) => (_whole, _grants, _excluded) = (whole, grants, carved);

    public static Holding Of(IEnumerable<Resource> grants) => new(false, [.. grants.Distinct()], []);

    /// <summary>Nothing was ever taken from it.</summary>
    public bool IsFullyHeld => _whole && _excluded.Length == 0;

    /// <summary>Nothing is left.</summary>
    public bool IsGone => !_whole && _grants.Length == 0;

    public IReadOnlyList<Resource> Grants => _grants;

    public IReadOnlyList<Resource> Excluded => _excluded;

    /// <summary>Whether everything is granted that no denial was carved out of.</summary>
    public bool IsOpen => _whole;

    public bool Covers(Resource resource) => Covers(resource.Words, resource.Canonical);

    // A grant covers where the links lead; a denial takes both that and the words.
    public bool Covers(ReadOnlySpan<char> words, ReadOnlySpan<char> canonical)
    {
        foreach (Resource denied in _excluded)
        {
            if (denied.Touches(words, canonical))
                return false;
        }

        if (_whole)
            return true;
        foreach (Resource grant in _grants)
        {
            if (grant.Covers(canonical))
                return true;
        }

        return false;
    }

    /// <summary>Takes one resource out, with all below it.</summary>
    public (Holding Next, DropChange Change, string? Detail) Drop(Resource resource)
    {
        if (IsGone)
            return (this, DropChange.AlreadyDropped, null);
        if (_excluded.Any(denied => denied.Contains(resource)))
            return (this, DropChange.AlreadyDropped, $"'{resource}' was taken out before");

        Resource[] left = [.. _grants.Where(grant => !resource.Contains(grant))];
        bool taken = left.Length < _grants.Length;
        Holding rest = new(_whole, left, _excluded);
        Resource? wider = left.FirstOrDefault(grant => grant.Covers(resource.Canonical));
        if (taken && wider is not null)
            return (rest, DropChange.StillCovered, $"the grant '{resource}' is gone, but '{wider}' still covers it");
        if (taken)
            return (rest.IsGone ? Nothing : rest, rest.IsGone ? DropChange.Dropped : DropChange.Narrowed, $"'{resource}' and all below it");
        if (!_whole && wider is null)
            return (this, DropChange.NotHeld, $"'{resource}' was never granted");
        return (new Holding(_whole, _grants, [.. _excluded, resource]), DropChange.Narrowed, $"'{resource}' carved out");
    }

    /// <summary>Takes everything but these resources, of which only what was held before is kept.</summary>
    public (Holding Next, DropChange Change) Keep(IReadOnlyList<Resource> kept)
    {
        if (IsGone)
            return (this, DropChange.AlreadyDropped);
        IEnumerable<Resource> both = _whole
            ? kept
            : kept.Where(keep => _grants.Any(grant => grant.Covers(keep.Canonical)))
                .Concat(_grants.Where(grant => kept.Any(keep => keep.Covers(grant.Canonical))));
        Holding next = new(false, [.. both.Distinct()], _excluded);
        if (!_whole && next._grants.ToHashSet().SetEquals(_grants))
            return (this, DropChange.AlreadyDropped);
        return next.IsGone ? (Nothing, DropChange.Dropped) : (next, DropChange.Narrowed);
    }
}
