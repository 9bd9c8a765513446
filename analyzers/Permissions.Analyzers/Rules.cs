// The descriptors of all rules: the foundation's table, as the compiler takes it.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Reachability;
using Permissions.Reachability.Reports;

namespace Permissions.Analyzers;

/// <summary>The descriptors of all rules; ids are never reused.</summary>
public static class Rules
{
    private static readonly ImmutableDictionary<string,
        DiagnosticDescriptor> ById = RuleTable.All.ToImmutableDictionary(rule => rule.Id, Describe);

    /// <summary>All rules, by id.</summary>
    public static IEnumerable<DiagnosticDescriptor> All { get; } = [.. RuleTable.All.Select(Of)];

    /// <summary>PERM1001–1010: one rule a permission, in the order of its bits.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AfterDrop { get; } = [.. RuleTable.AfterDrop.Select(Of)];

    public static DiagnosticDescriptor FileSystemWrite => Of(RuleTable.FileSystemWrite);

    public static DiagnosticDescriptor ChildProcess => Of(RuleTable.ChildProcess);

    public static DiagnosticDescriptor DropAfterServing => Of(RuleTable.DropAfterServing);

    public static DiagnosticDescriptor DropNotOnEveryPath => Of(RuleTable.DropNotOnEveryPath);

    public static DiagnosticDescriptor UnknownPermission => Of(RuleTable.UnknownPermission);

    public static DiagnosticDescriptor AlreadyDropped => Of(RuleTable.AlreadyDropped);

    public static DiagnosticDescriptor NeededAtClose => Of(RuleTable.NeededAtClose);

    public static DiagnosticDescriptor UnawaitedWork => Of(RuleTable.UnawaitedWork);

    public static DiagnosticDescriptor NeverDrops => Of(RuleTable.NeverDrops);

    public static DiagnosticDescriptor BrokenContract => Of(RuleTable.BrokenContract);

    public static DiagnosticDescriptor ContradictoryContract => Of(RuleTable.ContradictoryContract);

    public static DiagnosticDescriptor AsksForMore => Of(RuleTable.AsksForMore);

    public static DiagnosticDescriptor UnassertedDrop => Of(RuleTable.UnassertedDrop);

    public static DiagnosticDescriptor StartupPhase => Of(RuleTable.StartupPhase);

    public static DiagnosticDescriptor RuntimePhase => Of(RuleTable.RuntimePhase);

    public static DiagnosticDescriptor Scorecard => Of(RuleTable.Scorecard);

    public static DiagnosticDescriptor NoStub => Of(RuleTable.NoStub);

    public static DiagnosticDescriptor BlindSpot => Of(RuleTable.BlindSpot);

    public static DiagnosticDescriptor BadCatalogLine => Of(RuleTable.BadCatalogLine);

    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    public static DiagnosticDescriptor For(PermissionSet permission) => Of(RuleTable.For(permission));

    private static DiagnosticDescriptor Describe(Rule rule) =>
        new(rule.Id, rule.Title, rule.Message, Rule.Category, (DiagnosticSeverity)rule.Severity, rule.IsOnByDefault,
            helpLinkUri: rule.HelpLink,
            customTags: rule == RuleTable.Scorecard ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
