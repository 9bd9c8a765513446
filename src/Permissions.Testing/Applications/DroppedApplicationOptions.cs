// What a test may say about the application that it boots.
using System;
using System.Collections.Generic;

namespace Permissions.Testing;

/// <summary>How an application is booted, and what is dropped or audited on top of what it drops itself.</summary>
public sealed class DroppedApplicationOptions
{
    /// <summary>What is dropped where its start is over, on top of what it drops itself; none to test the application as it is.</summary>
    public Permission Permissions { get; init; }

    /// <summary>How much that drop insists on the kernel.</summary>
    public Enforcement Enforcement { get; init; } = Enforcement.BestEffort;

    /// <summary>What is audited from there on: its uses are reported as denials with <see cref="PermissionDenial.IsAudited"/> and go on.
    /// See
    /// <see cref="AuditedRun"/>.</summary>
    public Permission Audited { get; init; }

    /// <summary>
    /// A file to which the application appends, from its first instruction on, each denial and audited use with its request and stack, and
    /// which of its own methods ran: for <c>permissions check --evidence</c>. Null for none.
    /// </summary>
    public string? EvidenceFile { get; init; }

    /// <summary>The command line of the application.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Its variables on top of those of the test; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Its working directory, and with that its content root. By default the folder of its project, as a test project that
    /// references it knows it; else that of its assembly.</summary>
    public string? ContentRoot { get; init; }

    /// <summary>How long it may take to start. One minute; any time while a debugger is attached to the test.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long it may take to stop before it is killed with all its children. Fifteen seconds.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
