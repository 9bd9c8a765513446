// A rule: what analyzer, tool, pages and release notes say of it.
using System;
using System.Linq;

namespace Permissions.Reachability.Reports;

/// <param name="Message">Its format: what happened, where, what to do; a report fills it with its arguments.</param>
public sealed record Rule(string Id, RuleSeverity Severity, string Title, string Message)
{
    public const string Category = "Permissions";

    /// <summary>Where the project lives.</summary>
    public const string Home = "https://github.com/permissions-analyzers/permissions-analyzers";

    /// <summary>What stands between what happened and what to do, in the message of a rule whose findings have a path.</summary>
    internal const string Way = " Reached by {3}. ";

    /// <summary>The message up to the path: what happened, and where.</summary>
    public string Fact => Message.Split([Way], StringSplitOptions.None)[0];

    /// <summary>The message behind the path: what to do. Empty where there is no path.</summary>
    public string Remedy => Message.Split([Way], StringSplitOptions.None).ElementAtOrDefault(1) ?? "";

    /// <summary>Marks are off until asked for by id: a severity for all rules at once must not reach a mark on every method.</summary>
    public bool IsOnByDefault => Severity != RuleSeverity.Hidden;

    /// <summary>Its page.</summary>
    public string HelpLink => $"{Home}/blob/main/analyzers/docs/{Id}.md";
}

/// <summary>How much a report matters, with the numbers of the compiler's severities.</summary>
public enum RuleSeverity
{
    /// <summary>A mark that nobody sees unless it is asked for.</summary>
    Hidden,

    /// <summary>A hint.</summary>
    Info,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>Certainly a mistake.</summary>
    Error,
}
