// What recorded runs of a program show about a finding or a use of a permission.
using System.Collections.Generic;

namespace Permissions.Tool.Evidence;

/// <summary>The states, in the order in which reports list them.</summary>
internal enum EvidenceState
{
    /// <summary>The use happened.</summary>
    Seen,

    /// <summary>The method that makes the call ran, and no use of it was recorded.</summary>
    Covered,

    /// <summary>No run reached the method.</summary>
    NotReached,
}

/// <param name="Count">How often the use was recorded.</param>
/// <param name="Request">The HTTP request of the first one; null where it happened outside of any.</param>
/// <param name="Stack">The stack of the first one, innermost frame first: <c>Orders.Save (Orders.cs:12)</c>; empty where it was not
/// seen.</param>
internal sealed record FindingEvidence(EvidenceState State, int Count, string? Request, IReadOnlyList<string> Stack);
