// What is certain to be held where an answer is yes or no: permissions by name, and those that the caller's arguments stand for.
using System;

namespace Permissions.Reachability.Search;

/// <summary>
/// Bits 0 to 9 are permissions that are held, 10 to 19 permissions that a value names. From bit 20 on, eight bits each stand for what the
/// caller hands
/// over by the first eight parameters: the permissions that an argument names, what is held where it is true, and what is held where it is
/// false.
/// Bits 44 to 53 are permissions that were held when they were asked for, and that a drop may have taken since.
/// </summary>
internal static class HeldSet
{
    /// <summary>Never the case: then anything is held.</summary>
    public const ulong Impossible = ulong.MaxValue;

    /// <summary>It was asked since the method was suspended last.</summary>
    public const ulong Fresh = 1UL << 62;

    public const int Parameters = 8;

    private const int NamedFrom = 10, ParametersFrom = 20, OldFrom = 44;
    private const ulong Permissions = (1UL << NamedFrom) - 1;
    private const ulong Named = Permissions << NamedFrom | 0xFFUL << ParametersFrom;
    private const ulong ByParameters = 0xFFFFUL << ParametersFrom + Parameters;
    private const ulong Held = Permissions | ByParameters;

    public static ulong Naming(int permissions) => ((ulong)permissions & Permissions) << NamedFrom;

    public static ulong Holding(int permissions) => (ulong)permissions & Permissions | Fresh;

    /// <summary>What an own parameter stands for where it is true or names permissions.</summary>
    public static ulong True(int parameter) => 1UL << ParametersFrom + parameter | 1UL << ParametersFrom + Parameters + parameter | Fresh;

    /// <summary>What an own parameter stands for where it is false.</summary>
    public static ulong False(int parameter) => 1UL << ParametersFrom + 2 * Parameters + parameter | Fresh;

    /// <summary>The permissions that are held, by name.</summary>
    public static int Bits(ulong set) => set == Impossible ? 0 : (int)(set & Permissions);

    public static bool IsFresh(ulong set) => (set & Fresh) != 0;

    /// <summary>Whether it says nothing of what is held.</summary>
    public static bool IsEmpty(ulong set) => (set & Held) == 0;

    /// <summary>The permissions of which the answer is older than a drop.</summary>
    public static int Old(ulong set) => set == Impossible ? 0 : (int)(set >> OldFrom & Permissions);

    /// <summary>Whether anything is held or named that does not depend on the caller.</summary>
    public static bool IsKnown(ulong set) => set != Impossible && (set & (Permissions | Permissions << NamedFrom)) != 0;

    /// <summary>Without what depends on the caller.</summary>
    public static ulong Resolved(ulong set) => set == Impossible ? set : set & (Permissions | Permissions << NamedFrom | Fresh);

    /// <summary>What is held where the permissions of this name are.</summary>
    public static ulong Asked(ulong name) =>
        name == Impossible ? name : name >> NamedFrom & Permissions | (name & 0xFFUL << ParametersFrom) << Parameters | Fresh;

    /// <summary>What is certain where both are the case.</summary>
    public static ulong Both(ulong one, ulong other) =>
        one == Impossible || other == Impossible ? Impossible
            : (one | other) & ~Fresh | (IsEmpty(one) ? other : IsEmpty(other) ? one : one & other) & Fresh;

    /// <summary>What is still certain after a drop: nobody knows whether what the caller's arguments stand for is among it.</summary>
    public static ulong Dropped(ulong set, int bits) =>
        set == Impossible || bits == 0
            ? set : set & ~((ulong)bits & Permissions) & ~ByParameters | (set & (ulong)bits & Permissions) << OldFrom;

    public static ulong Suspended(ulong set) => set == Impossible ? set : set & ~Fresh;

    /// <summary>What stays certain: what can no longer be dropped, and what a name names.</summary>
    public static ulong ForGood(ulong set, int droppedBefore) =>
        set == Impossible ? set : set & ((ulong)droppedBefore & Permissions | Permissions << NamedFrom);

    /// <summary>What it says where the arguments are known.</summary>
    public static ulong Given(ulong set, Func<int, Outcome> argument)
    {
        if (set == Impossible || (set & (ByParameters | Named)) == 0)
            return set;
        var given = Resolved(set);
        for (var i = 0; i < Parameters; i++)
        {
            var (isTrue, isFalse) = ((set >> ParametersFrom + Parameters + i & 1) != 0,
                (set >> ParametersFrom + 2 * Parameters + i & 1) != 0);
            if (!isTrue && !isFalse && (set >> ParametersFrom + i & 1) == 0)
                continue;
            var outcome = argument(i);
            if (isTrue)
                given = Both(given,
                    outcome.True == Impossible
                        ? Impossible : outcome.True & (Held | Fresh) | Asked(outcome.True) & Held | (IsEmpty(outcome.True) ? Fresh : 0));
            if (isFalse)
                given = Both(given, outcome.False == Impossible ? Impossible : outcome.False & (Held | Fresh));
            if ((set >> ParametersFrom + i & 1) != 0 && given != Impossible)
                given |= outcome.True & Named;
        }
        return given == Impossible || IsFresh(set) ? given : given & ~Fresh;
    }
}
