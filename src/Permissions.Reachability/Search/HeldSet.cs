// The permissions that are certainly held if a check returns true or false: by name, or by the caller's arguments.
using System;

namespace Permissions.Reachability.Search;

/// <summary>
/// Bits 0 to 9 are permissions that are held. Bits 10 to 19 are permissions that a value names. Bits 20 to 43 are three groups of eight,
/// one bit for each of the first eight parameters: the permissions that the argument names, those that are held if it is true, and those
/// that are held if it is false. Bits 44 to 53 are permissions that were held when they were checked, and that a drop may have taken since.
/// </summary>
internal static class HeldSet
{
    /// <summary>The case never occurs, so every permission counts as held.</summary>
    public const ulong Impossible = ulong.MaxValue;

    /// <summary>The check ran after the method's last suspension.</summary>
    public const ulong Fresh = 1UL << 62;

    public const int Parameters = 8;

    private const int NamedFrom = 10, ParametersFrom = 20, OldFrom = 44;
    private const ulong Permissions = (1UL << NamedFrom) - 1;
    private const ulong Named = Permissions << NamedFrom | 0xFFUL << ParametersFrom;
    private const ulong ByParameters = 0xFFFFUL << ParametersFrom + Parameters;
    private const ulong Held = Permissions | ByParameters;

    public static ulong Naming(int permissions) => ((ulong)permissions & Permissions) << NamedFrom;

    public static ulong Holding(int permissions) => (ulong)permissions & Permissions | Fresh;

    /// <summary>The set for a parameter of the method that is true or names permissions.</summary>
    public static ulong True(int parameter) => 1UL << ParametersFrom + parameter | 1UL << ParametersFrom + Parameters + parameter | Fresh;

    /// <summary>The set for a parameter of the method that is false.</summary>
    public static ulong False(int parameter) => 1UL << ParametersFrom + 2 * Parameters + parameter | Fresh;

    /// <summary>The permissions that are held, by name.</summary>
    public static int Bits(ulong set) => set == Impossible ? 0 : (int)(set & Permissions);

    public static bool IsFresh(ulong set) => (set & Fresh) != 0;

    /// <summary>Whether no permission is held.</summary>
    public static bool IsEmpty(ulong set) => (set & Held) == 0;

    /// <summary>The permissions whose check is older than a drop.</summary>
    public static int Old(ulong set) => set == Impossible ? 0 : (int)(set >> OldFrom & Permissions);

    /// <summary>Whether any permission is held or named independently of the caller.</summary>
    public static bool IsKnown(ulong set) => set != Impossible && (set & (Permissions | Permissions << NamedFrom)) != 0;

    /// <summary>The set without the bits that depend on the caller.</summary>
    public static ulong Resolved(ulong set) => set == Impossible ? set : set & (Permissions | Permissions << NamedFrom | Fresh);

    /// <summary>The permissions that are held if a check of these named permissions returns true.</summary>
    public static ulong Asked(ulong name) =>
        name == Impossible ? name : name >> NamedFrom & Permissions | (name & 0xFFUL << ParametersFrom) << Parameters | Fresh;

    /// <summary>The set that is certain if both conditions are true.</summary>
    public static ulong Both(ulong one, ulong other) =>
        one == Impossible || other == Impossible ? Impossible
            : (one | other) & ~Fresh | (IsEmpty(one) ? other : IsEmpty(other) ? one : one & other) & Fresh;

    /// <summary>
    /// The set that is still certain after a drop. The bits for the caller's arguments are removed, because the drop may concern them.
    /// </summary>
    public static ulong Dropped(ulong set, int bits) =>
        set == Impossible || bits == 0
            ? set : set & ~((ulong)bits & Permissions) & ~ByParameters | (set & (ulong)bits & Permissions) << OldFrom;

    public static ulong Suspended(ulong set) => set == Impossible ? set : set & ~Fresh;

    /// <summary>The bits that stay certain permanently: permissions that can no longer be dropped, and named permissions.</summary>
    public static ulong ForGood(ulong set, int droppedBefore) =>
        set == Impossible ? set : set & ((ulong)droppedBefore & Permissions | Permissions << NamedFrom);

    /// <summary>The set after the known arguments are filled in.</summary>
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
