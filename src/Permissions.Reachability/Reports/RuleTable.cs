// The one table of rules: analyzer, tool, pages and release notes are projections of it. Ids are never reused.
using System.Collections.Generic;
using System.Linq;
using static Permissions.Reachability.Reports.RuleSeverity;

namespace Permissions.Reachability.Reports;

/// <summary>Every rule, and how to find one.</summary>
public static class RuleTable
{
    public static readonly Rule FileSystemWrite = After("PERM1001", "A file is written after its permission is dropped");

    public static readonly Rule ChildProcess = After("PERM1002", "A process is started after its permission is dropped");

    public static readonly Rule Worker = After("PERM1003", "A thread is created after its permission is dropped");

    public static readonly Rule FileSystemRead = After("PERM1004", "A file is read after its permission is dropped");

    public static readonly Rule NetworkConnect = After("PERM1005", "A connection is opened after its permission is dropped");

    public static readonly Rule NetworkListen = After("PERM1006", "A port is listened on after its permission is dropped");

    public static readonly Rule Environment = After("PERM1007", "The environment is used after its permission is dropped");

    public static readonly Rule NativeCode = After("PERM1008", "Native code is loaded after its permission is dropped");

    public static readonly Rule DynamicCode = After("PERM1009", "Code is created or loaded after its permission is dropped");

    public static readonly Rule Diagnostics = After("PERM1010", "Diagnostics are used after their permission is dropped");

    // {0} the permissions
    public static readonly Rule DropAfterServing = new("PERM2001", Warning, "The drop comes after the server accepts traffic",
        "{0} may be dropped here after the server has begun to accept traffic. Drop before the server starts.");

    // {0} the call that starts to serve, {1} the permissions
    public static readonly Rule DropNotOnEveryPath = new("PERM2002", Warning,
        "The drop does not happen on every path to the server's start",
        "'{0}' may be reached without {1} dropped. Drop on every path that leads here.");

    // {0} what is wrong, and what was meant
    public static readonly Rule UnknownPermission = new("PERM2003", Error, "A permission does not exist or is not a constant", "{0}");

    // {0} the permissions with their verb
    public static readonly Rule AlreadyDropped = new("PERM2004", Info, "The permission is already dropped",
        "{0} already dropped wherever this runs. Remove this drop.");

    // {0} the work, {1} the permission, {2} where it is dropped, {3} the path to its use
    public static readonly Rule UnawaitedWork = new("PERM2005", Warning,
        "Work started before the drop is still running when permissions are dropped",
        "'{0}' is started here and not awaited before {1} is dropped at {2}, but may still use {1}." + Rule.Way
            + "Await it before the drop.");

    public static readonly Rule NeverDrops = new("PERM2006", Info, "The application never drops a permission",
        "This application references Permissions but never drops a permission. Call ProcessPermissions.Drop where its start-up ends.");

    // {0} the member, {1} the permission, {2} where it is dropped, {3} the path
    public static readonly Rule BrokenContract = new("PERM2007", Warning,
        "A member is called after a permission that it requires may be dropped",
        "'{0}' requires {1}, which may already have been dropped at {2}." + Rule.Way + "Call it before the drop, or keep {1}.");

    // {0} what contradicts what, and what to do
    public static readonly Rule ContradictoryContract = new("PERM2008", Warning,
        "Phase attributes contradict each other or what the code does", "{0}");

    // {0} the member, {1} what it requires, {2} the member that it overrides
    public static readonly Rule AsksForMore = new("PERM2009", Warning, "An override requires more than the member it overrides declares",
        "'{0}' requires {1}, which '{2}' does not declare, so callers that go through '{2}' cannot see it. "
        + "Declare it there too, or require less here.");

    // {0} the application, {1} the permissions, {2} where it drops them
    public static readonly Rule UnassertedDrop = new("PERM2010", Info, "No test asserts a drop of the application",
        "'{0}' drops {1} at {2}, and no test asserts it. Assert it with PermissionAssert.DroppedAsync, or a refused use with DeniedAsync.");

    // {0} the call, {1} the permission, {2} where it is dropped, {3} the path
    public static readonly Rule NeededAtClose = new("PERM2011", Warning, "What is opened here needs a dropped permission when it is closed",
        "Closing what '{0}' opens needs {1}, dropped at {2}." + Rule.Way + "Keep its folder with DropExcept.");

    // {0} the method
    public static readonly Rule StartupPhase = new("PERM2101", Hidden,
        "Startup-phase method", "'{0}' only runs before anything is dropped");

    // {0} the method, {1} the permissions with their verb, {2} the path
    public static readonly Rule RuntimePhase = new("PERM2102", Hidden,
        "Runtime-phase method", "'{0}' may run after {1} dropped. Reached by {2}.");

    // {0} the numbers
    public static readonly Rule Scorecard = new("PERM3000", Hidden, "Scorecard", "{0}");

    // {0} the guarded API, {1} why, {2} what to write instead
    public static readonly Rule NoStub = new("PERM3001", Info, "A guarded call cannot have a stub", "'{0}' has no guard stub: {1}.{2}");

    // {0} what is called, {1} why nobody can read it, {2} the permissions
    public static readonly Rule BlindSpot = new("PERM3002", Info, "A blind spot in the runtime phase",
        "The target of '{0}' cannot be analysed ({1}), so it may use {2} after the drop. "
        + "Say what it needs in a permissions.*.txt, or leave it to the kernel.");

    // {0} what is wrong, and what to write
    public static readonly Rule BadCatalogLine = new("PERM9001", Warning, "A line of a permissions file is wrong", "{0}");

    /// <summary>PERM1001–1010: one rule a permission, in the order of its bits.</summary>
    public static IReadOnlyList<Rule> AfterDrop { get; } =
    [
        FileSystemWrite, ChildProcess, Worker, FileSystemRead, NetworkConnect, NetworkListen,
        Environment, NativeCode, DynamicCode, Diagnostics,
    ];

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. AfterDrop, DropAfterServing, DropNotOnEveryPath, UnknownPermission, AlreadyDropped, UnawaitedWork, NeverDrops, BrokenContract,
        ContradictoryContract, AsksForMore, UnassertedDrop, NeededAtClose, StartupPhase, RuntimePhase, Scorecard, NoStub, BlindSpot,
        BadCatalogLine,
    ];

    /// <summary>The rule of a single permission.</summary>
    public static Rule For(PermissionSet permission) => AfterDrop[permission.Index];

    /// <summary>The rule with this id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    // {0} the guarded API, {1} its permission, {2} where it is dropped, {3} the path
    private static Rule After(string id, string title) => new(id, Warning, title,
        "'{0}' needs {1}, dropped at {2}." + Rule.Way + "Move it before the drop, keep {1}, or ask ProcessPermissions.Has first.");
}
