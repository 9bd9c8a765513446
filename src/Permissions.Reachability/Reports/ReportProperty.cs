// The names of what a report says to code fixes, beside its message.
namespace Permissions.Reachability.Reports;

public static class ReportProperty
{
    /// <summary>Of a finding: everything about it, as <see cref="HandOver"/> writes it.</summary>
    public const string Finding = "finding";

    /// <summary>The calls that start to serve: a drop may stand before each. As <see cref="HandOver"/> writes places.</summary>
    public const string Serving = "serving";

    /// <summary>The short names of what nothing needs where the program serves, or anywhere where it never does.</summary>
    public const string Droppable = "droppable";

    /// <summary>It is there when what is loaded lazily has to be loaded before the drop.</summary>
    public const string WarmUp = "warmUp";

    /// <summary>A name that no permission has.</summary>
    public const string Misspelt = "misspelt";

    /// <summary>The assembly of the application under test.</summary>
    public const string Application = "application";

    /// <summary>The short names of what that application drops and no test asserts.</summary>
    public const string Dropped = "dropped";

    /// <summary>The attribute that marks a test here, by its full name.</summary>
    public const string Attribute = "attribute";

    /// <summary>What does the same and can have a stub, as the catalog writes it.</summary>
    public const string Twin = "twin";

    /// <summary>The numbers of the whole program, as <see cref="HandOver"/> writes them.</summary>
    public const string Score = "score";
}
