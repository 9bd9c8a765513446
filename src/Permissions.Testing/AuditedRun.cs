// What a suite of integration tests really used after boot, the drop that this supports, and what the static analysis says beyond it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Permissions.CompilerServices;
using Permissions.Testing.Audits;
using Permissions.Testing.Child;
using Permissions.Testing.Coverage;

namespace Permissions.Testing;

/// <summary>
/// Records which permissions are used from where it begins until it is disposed; nothing is refused. Begin it where the application under
/// test has started,
/// in the fixture of an existing suite; or boot the application with <see cref="DroppedApplicationOptions.Audited"/> and ask
/// <see cref="Of"/>.
/// </summary>
/// <remarks>
/// It records what the guard is asked: calls in code that is built with the Permissions package, the tests' own among them. What packages
/// and native code use
/// is not asked, so a drop wants the static analysis, or a run that really drops, besides. In one process there is one audit, which
/// goes on when the recording ends.
/// </remarks>
/// <example>
/// <code>
/// using var run = AuditedRun.Begin();
/// // … the tests …
/// Console.WriteLine(run.Report("permissions.report.json"));
/// </code>
/// </example>
public sealed class AuditedRun : IDisposable
{
    private readonly List<PermissionDenial> uses = [];
    private readonly Permission audited;
    private readonly RequestWatch? requests;
    private FileStream? evidence;
    private IDisposable? lines;
    private CoverageRecording? coverage;

    private AuditedRun(Permission audited, RequestWatch? requests)
    {
        this.audited = audited;
        this.requests = requests;
    }

    /// <summary>Every use, in order, with the code that made it and the request that it was made for.</summary>
    public IReadOnlyList<PermissionDenial> Uses
    {
        get
        {
            lock (uses)
                return [.. uses];
        }
    }

    /// <summary>What was used.</summary>
    public Permission Used => Uses.Aggregate(Permission.None, static (used, use) => used | use.Permission);

    /// <summary>What was audited and not used.</summary>
    public Permission Unused => audited & ~Used;

    /// <summary>The drop that the run supports, as <c>permissions report</c> suggests the one that the analysis supports.</summary>
    public SuggestedDrop SuggestedDrop => new()
    {
        Permissions = Unused,
        Reasons = [Unused == Permission.None
            ? "Everything that was audited was used, so this run supports no drop." : "No test of this run used them after the start."],
    };

    /// <summary>Begins to record what this process uses: for suites that boot the application in the process of the tests.</summary>
    /// <param name="permissions">What is audited; null for all.</param>
    /// <param name="evidenceFile">A file to which each use is appended with its request and stack, and which methods of the user's own code
    /// ran, for <c>permissions check --evidence</c>; null for none. A method that has run before this call is not recorded again.</param>
    /// <exception cref="ArgumentException">Something is not a permission.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static AuditedRun Begin(Permission? permissions = null, string? evidenceFile = null)
    {
        Permission audited = DropServices.Valid(permissions ?? DropServices.All, nameof(permissions));
        AuditedRun run = new(audited, new RequestWatch());
        if (evidenceFile is not null)
        {
            run.evidence = DropServices.OpenToAppend(Path.GetFullPath(evidenceFile));
            Stream shared = Stream.Synchronized(run.evidence);
            run.lines = PermissionEvents.WriteTo(shared);
            run.coverage = new CoverageRecording(shared, fromStart: false);
        }

        PermissionEvents.Denied += run.Record;
        ProcessPermissions.Audit(audited);
        return run;
    }

    /// <summary>What a booted application has used of what its options audit, so far.</summary>
    /// <param name="application">The application, which may be stopped.</param>
    /// <exception cref="ArgumentException">It was booted without an audit.</exception>
    public static AuditedRun Of(DroppedApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.Audited == Permission.None)
            throw new ArgumentException(
                "The application was booted without an audit. Name what is audited in DroppedApplicationOptions.Audited.",
                nameof(application));
        AuditedRun run = new(application.Audited, null);
        run.uses.AddRange(application.Denials.Where(static denial => denial.IsAudited));
        return run;
    }

    /// <summary>What was used, by whom and how often, the drop that this supports, and what the analysis says beyond it.</summary>
    /// <param name="analysis">A report that <c>permissions report APP --format json</c> wrote; null to do without.</param>
    /// <exception cref="InvalidDataException">The file is not such a report.</exception>
    public string Report(string? analysis = null)
    {
        StringBuilder text = new();
        IReadOnlyList<PermissionDenial> all = Uses;
        text.Append(all.Count == 0 ? "Nothing that was audited was used." : $"Used after boot, {all.Count} times in all:").Append('\n');
        foreach (IGrouping<(Permission Permission, string? Call, string? Request), PermissionDenial> same in
            all.GroupBy(static use => (use.Permission, use.Call, Request: use.Request?.Split('?')[0]))
                .OrderBy(static same => same.Key.Permission))
            text.Append($"  {same.Key.Permission}, {same.Count()} times{(same.Key.Call is null ? "" : $", in {same.Key.Call}")}")
                .Append(same.Key.Request is null ? "" : $", during {same.Key.Request}").Append('\n');
        text.Append(SuggestedDrop).Append('\n');
        if (analysis is null)
            return text.Append(
                "Only calls with a guard were recorded. Compare with the static analysis: hand over what 'permissions report APP --format "
                    + "json' writes.\n").ToString();
        List<KeyValuePair<Permission, string>> beyond = [
            .. AnalysisReport.Read(analysis).Where(use => (use.Key & Unused) != 0).OrderBy(static use => use.Key)];
        text.Append(beyond.Count == 0
            ? "The static analysis also finds no use of these after the start.\n"
            : "The static analysis finds uses that this run did not reach; before you drop them, test these paths:\n");
        foreach ((Permission permission, string path) in beyond)
            text.Append($"  {permission}: {path}\n");
        return text.ToString();
    }

    /// <summary>Ends the recording.</summary>
    public void Dispose()
    {
        PermissionEvents.Denied -= Record;
        requests?.Dispose();
        lines?.Dispose();
        coverage?.Dispose();
        evidence?.Dispose();
    }

    private void Record(object? sender, PermissionDenial told)
    {
        if (!told.IsAudited)
            return;
        (string? request, string? trace) = RequestWatch.Current();
        lock (uses)
            uses.Add(CallSite.Record(told, request, trace));
    }
}
