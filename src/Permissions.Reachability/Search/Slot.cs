// What the calls of one member through one type of receiver can run, as far as it is known, and who waits for more.
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

    /// <summary>Whether calls through it are not followed: its receiver is of a framework's type.</summary>
    public bool IsHeld => isHeld;

    public List<string> Members { get; } = [];

    /// <summary>Whether it stays empty where no object that a call could be on is made.</summary>
    public bool MayBeEmpty { get; set; }

    /// <summary>The methods of the program among them, once all are known.</summary>
    public MethodNode[]? Callees { get; set; }

    /// <summary>Whether members are among them that nobody read: what they answer is not known.</summary>
    public bool HasUnread { get; set; }

    /// <summary>Methods of the program that a call may run as well and that are not followed, once all are known.</summary>
    public MethodNode[]? HeldBack { get; set; }

    public void Add(string member)
    {
        if (!known.Add(member))
            return;
        Members.Add(member);
        for (var (i, most) = (0, watchers.Count); i < most; i++) // watchers added meanwhile are notified at once
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
