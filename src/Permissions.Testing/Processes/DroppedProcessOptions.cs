// What a test may configure about its child process.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Permissions.Testing;

/// <summary>What is dropped before the body runs, and how the child process is run.</summary>
public sealed class DroppedProcessOptions
{
    /// <summary>What is dropped right before the body; none where the startup step or the body drops itself.</summary>
    public Permission Permissions { get; init; }

    /// <summary>How much the drop insists on the kernel. The default is what a product drops with: both layers where there are
    /// both.</summary>
    public Enforcement Enforcement { get; init; } = Enforcement.BestEffort;

    /// <summary>Runs in the child before the drop; static like the body.</summary>
    /// <example><code>Startup = static () => File.WriteAllText("settings.json", "{}")</code></example>
    public Action? Startup { get; init; }

    /// <summary>Runs in the child before the drop and is awaited; static like the body. Where there is <see cref="Startup"/> too, it runs
    /// behind that.</summary>
    public Func<Task>? StartupAsync { get; init; }

    /// <summary>After how long the child is killed with all its children. One minute; none while a debugger is attached to the
    /// test.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Variables of the child on top of those of the test; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();
}
