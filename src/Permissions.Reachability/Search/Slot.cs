// The known targets of a call of one member through one receiver type, and the watchers that are notified of new ones.
using System;
using System.Collections.Generic;

namespace Permissions.Reachability.Search;

/// <summary>The members that calls of one member through one type of receiver can run.</summary>
internal sealed class Slot(string target, string receiver, bool isHeld)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<Action<string>> watchers = [];

    public string Target => target;

    public string Receiver => receiver;

    /// <summary>Whether calls are not followed, because the receiver has a framework type.</summary>
    public bool IsHeld => isHeld;

    public List<string> Members { get; } = [];

    /// <summary>Whether the slot may stay empty if no object of the receiver type is created.</summary>
    public bool MayBeEmpty { get; set; }

    /// <summary>The methods of the program among the members, once all are known.</summary>
    public MethodNode[]? Callees { get; set; }

    /// <summary>Whether some members have no code here, so that their results are unknown.</summary>
    public bool HasUnread { get; set; }

    /// <summary>Methods of the program that a call may also run but that are not followed, once all are known.</summary>
    public MethodNode[]? HeldBack { get; set; }

    public void Add(string member)
    {
        if (!known.Add(member))
            return;
        Members.Add(member);
        for (var (i, most) = (0, watchers.Count); i < most; i++) // watchers that are added meanwhile are notified at once
            watchers[i](member);
    }

    /// <summary>Calls back once for every member, now or later.</summary>
    public void WhenFilled(Action<string> callback)
    {
        watchers.Add(callback);
        for (var (i, most) = (0, Members.Count); i < most; i++)
            callback(Members[i]);
    }
}
