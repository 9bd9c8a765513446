// What a condition is made of.
namespace Permissions.Reachability.Facts;

public enum ConditionKind
{
    /// <summary>Yes or no, as it is written.</summary>
    Constant,

    /// <summary>Neither yes nor no: null.</summary>
    Nothing,

    /// <summary>Permissions, as they are written.</summary>
    Named,

    /// <summary>The result of a call, or of the task that it returns.</summary>
    Result,

    /// <summary>What a call gives back by a parameter.</summary>
    Given,

    /// <summary>What is stored in a slot.</summary>
    Stored,

    Not,

    And,

    Or,

    /// <summary>One of two, and nobody knows which.</summary>
    Either,

    /// <summary>Whether an object is of the type that <see cref="Condition.Slot"/> names.</summary>
    IsType,

    /// <summary>Whether a parameter, <see cref="Condition.First"/>, has the constant that <see cref="Condition.Slot"/> writes.</summary>
    Equal,
}
