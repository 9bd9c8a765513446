// Every rule: its id, its words, its severity.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Reachability;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers;

/// <summary>The descriptors of all rules; ids are never reused.</summary>
public static class Rules
{
    private const string Category = "Permissions";

    public static readonly DiagnosticDescriptor FileSystemWrite = New("PERM1001", "A file is written after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ChildProcess = New("PERM1002", "A process is started after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Worker = New("PERM1003", "A thread is made after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor FileSystemRead = New("PERM1004", "A file is read after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NetworkConnect = New("PERM1005", "A connection is opened after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NetworkListen = New("PERM1006", "A port is listened on after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Environment = New("PERM1007", "The environment is used after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NativeCode = New("PERM1008", "Native code is loaded after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DynamicCode = New("PERM1009", "Code is made or loaded after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Diagnostics = New("PERM1010", "Diagnostics are used after its permission is dropped", Wording.AfterDrop, DiagnosticSeverity.Warning);

    /// <summary>PERM1001–1010: one rule a permission, in the order of its bits.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> AfterDrop =
    [
        FileSystemWrite, ChildProcess, Worker, FileSystemRead, NetworkConnect,
        NetworkListen, Environment, NativeCode, DynamicCode, Diagnostics,
    ];

    public static readonly DiagnosticDescriptor DropAfterServing = New("PERM2001", "The drop comes after the server accepts traffic",
        Wording.DropAfterServing, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DropNotOnEveryPath = New("PERM2002", "The drop does not happen on every path into serving",
        Wording.DropNotOnEveryPath, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownPermission = New("PERM2003", "A permission that does not exist",
        "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor AlreadyDropped = New("PERM2004", "Already dropped",
        Wording.AlreadyDropped, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnawaitedWork = New("PERM2005", "Work goes on over the drop",
        Wording.UnawaitedWork, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NeverDrops = New("PERM2006", "The application never drops a permission",
        "This application references Permissions and never drops one. Call ProcessPermissions.Drop where its start-up ends.", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BrokenContract = New("PERM2007", "A member is called after the drop that its contract excludes",
        Wording.BrokenContract, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ContradictoryContract = New("PERM2008", "Phase attributes contradict each other or what the code does",
        "{0}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AsksForMore = New("PERM2009", "An override asks for more than the member it overrides declares",
        Wording.AsksForMore, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnassertedDrop = New("PERM2010", "No test asserts a drop of the application",
        Wording.UnassertedDrop, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor StartupPhase = Unasked("PERM2101", "Startup-phase method",
        "'{0}' only runs before anything is dropped", DiagnosticSeverity.Hidden);

    public static readonly DiagnosticDescriptor RuntimePhase = Unasked("PERM2102", "Runtime-phase method",
        "'{0}' may run after {1} dropped. Reached by {2}.", DiagnosticSeverity.Hidden);

    public static readonly DiagnosticDescriptor Scorecard = Unasked("PERM3000", "Scorecard",
        "{0}", DiagnosticSeverity.Hidden, WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NoStub = New("PERM3001", "A guarded call cannot have a stub",
        "'{0}' has no guard stub: {1}.{2}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BlindSpot = New("PERM3002", "A blind spot in the runtime phase",
        "What '{0}' comes to cannot be read ({1}): whether it uses {2} after the drop is not known. Say what it needs in a permissions.*.txt, or leave it to the kernel.", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BadCatalogLine = New("PERM9001", "A line of a permissions file is wrong",
        "{0}", DiagnosticSeverity.Warning);

    /// <summary>All rules, by id.</summary>
    public static IEnumerable<DiagnosticDescriptor> All =>
        AfterDrop.Concat([DropAfterServing, DropNotOnEveryPath, UnknownPermission, AlreadyDropped, UnawaitedWork, NeverDrops, BrokenContract, ContradictoryContract, AsksForMore, UnassertedDrop, StartupPhase, RuntimePhase, Scorecard, NoStub, BlindSpot, BadCatalogLine]);

    public static DiagnosticDescriptor For(PermissionSet permission) => AfterDrop[permission.Index];

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        New(id, title, message, severity, isEnabledByDefault: true, tags);

    // Off until it is asked for by its id: a severity that a user sets for all rules at once must not reach a mark on every method.
    private static DiagnosticDescriptor Unasked(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        New(id, title, message, severity, isEnabledByDefault: false, tags);

    private static DiagnosticDescriptor New(
        string id, string title, string message, DiagnosticSeverity severity, bool isEnabledByDefault, string[] tags) =>
        new(id, title, message, Category, severity, isEnabledByDefault,
            helpLinkUri: $"https://github.com/permissions-analyzers/permissions-analyzers/blob/main/analyzers/docs/{id}.md", customTags: tags);
}
