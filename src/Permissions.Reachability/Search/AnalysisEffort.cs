// How much of an analysis an edit made necessary.
namespace Permissions.Reachability.Search;

public enum AnalysisEffort
{
    /// <summary>Everything: the call graph was built, and searched.</summary>
    Everything,

    /// <summary>The kept graph was searched.</summary>
    Search,

    /// <summary>Only the bodies that were edited were looked at.</summary>
    Bodies,

    /// <summary>Nothing: the edit only moved code.</summary>
    Nothing,
}
