// Starts a user's application in a child process, sends requests to it, and reports each denial with its request.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Testing.Applications;
using Permissions.Testing.Child;

namespace Permissions.Testing;

/// <summary>
/// A web application, or any application with a generic host, that runs in a process of its own: its real entry point, its own drops, and
/// those of the
/// test on top. Nothing in its code has to change, and it need not reference Permissions.
/// </summary>
/// <remarks>
/// It listens on a free port of the loopback interface unless its code or configuration names its own addresses. It ends with the process
/// of
/// the tests. Disposal asks it to stop as its host would be asked, then kills it with all its children.
/// </remarks>
/// <example>
/// <code>
/// await using var application = await DroppedApplication.StartAsync("OrdersApi");
/// var response = await application.Client.PostAsync("/orders", content);
/// Assert.Empty(application.DenialsOf(response));
/// </code>
/// </example>
public sealed class DroppedApplication : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly DroppedApplicationOptions options;
    private readonly ChildFolder folder;
    private readonly RunningChild child;
    private IReadOnlyList<JournalEntry>? ended;
    private HttpClient? client;

    private DroppedApplication(DroppedApplicationOptions options, ChildFolder folder, RunningChild child)
    {
        this.options = options;
        this.folder = folder;
        this.child = child;
    }

    /// <summary>A client of the application. Each request carries a trace of its own.</summary>
    /// <exception cref="InvalidOperationException">The application has started and listens nowhere.</exception>
    public HttpClient Client =>
        client ?? throw new InvalidOperationException(
            "The application has started and listens nowhere, so there is nothing to send requests to.");

    /// <summary>The process id of the application.</summary>
    public int ProcessId => child.Id;

    /// <summary>What it wrote to its standard output and error stream so far: its logs.</summary>
    public string Output => child.Output;

    /// <summary>Its exit code; null while it runs.</summary>
    public int? ExitCode => child.HasExited ? child.ExitCode : null;

    /// <summary>Every use that was refused or audited so far, in order, with its request. What a request caused stands here when its
    /// response has come.</summary>
    public IReadOnlyList<PermissionDenial> Denials => DroppedProcess.Denials(Entries);

    /// <summary>What has been dropped so far, by the application and by the test, with the layer that holds it; of each permission the
    /// last drop.</summary>
    public IReadOnlyList<PermissionOutcome> Drops => DroppedProcess.Drops(Entries);

    internal Permission Audited => options.Audited;

    private IReadOnlyList<JournalEntry> Entries => ended ?? folder.Read();

    /// <summary>Boots an application and waits until it has started.</summary>
    /// <param name="application">The name of its assembly, such as <c>OrdersApi</c>, which a project reference has put beside the tests;
    /// or the path of its <c>.dll</c>.</param>
    /// <param name="options">What is dropped on top, and how it is booted.</param>
    /// <param name="cancellationToken">Kills it while it starts.</param>
    /// <exception cref="FileNotFoundException">There is no such application.</exception>
    /// <exception cref="DroppedProcessException">It ended or hung before it had started; its output is in the message.</exception>
    public static async Task<DroppedApplication> StartAsync(string application, DroppedApplicationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(application);
        options ??= new();
        string assembly =
            Path.GetFullPath(application.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
                ? application : Path.Combine(AppContext.BaseDirectory, application + ".dll"));
        ProcessStartInfo start = ChildCommand.ForApplication(assembly);
        foreach (string word in options.Arguments)
            start.ArgumentList.Add(word);
        start.WorkingDirectory = options.ContentRoot ?? ProjectOf(assembly) ?? Path.GetDirectoryName(assembly)!;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment.Remove("ASPNETCORE_HTTP_PORTS");
        start.Environment.Remove("ASPNETCORE_HTTPS_PORTS");
        foreach ((string name, string? value) in options.Environment)
            start.Environment[name] = value;
        start.Environment.TryGetValue(ApplicationHook.HooksVariable, out string? others);
        start.Environment[ApplicationHook.HooksVariable] = ChildCommand.Own
            + (string.IsNullOrEmpty(others) ? "" : Path.PathSeparator + others);
        start.Environment[ApplicationHook.OtherHooksVariable] = others;

        ChildFolder folder =
            new(new(null, [], null, options.Permissions, options.Enforcement, options.Audited, DroppedProcess.WaitsForDebugger,
                options.EvidenceFile is { } file ? Path.GetFullPath(file) : null));
        folder.Name(start.Environment);
        DroppedApplication factory = new(options, folder, RunningChild.Start(start));
        try
        {
            await factory.WaitForStartAsync(cancellationToken).ConfigureAwait(false);
            return factory;
        }
        catch
        {
            await factory.child.KillAsync().ConfigureAwait(false);
            await factory.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What one request of <see cref="Client"/> was refused.</summary>
    /// <param name="response">Its response.</param>
    public IReadOnlyList<PermissionDenial> DenialsOf(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return TracedRequests.TraceOf(response.RequestMessage) is { } trace ? [.. Denials.Where(denial => denial.TraceId == trace)] : [];
    }

    /// <summary>Asks the application to stop, as its host would be asked, and kills it with all its children where it does not in
    /// time.</summary>
    /// <param name="cancellationToken">Kills it at once.</param>
    /// <returns>Its exit code; null where it had to be killed.</returns>
    public async Task<int?> StopAsync(CancellationToken cancellationToken = default)
    {
        bool isKilled;
        child.AskToStop();
        try
        {
            isKilled = !await child.WaitAsync(options.StopTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            isKilled = true; // the caller does not want to wait
        }

        if (isKilled)
            await child.KillAsync().ConfigureAwait(false);

        ended ??= folder.Read();
        return isKilled ? null : child.ExitCode;
    }

    /// <summary>Stops the application, if it runs, and takes away its temporary files.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        client?.Dispose();
        folder.Dispose();
    }

    private async Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        if (DroppedProcess.WaitsForDebugger)
            await Console.Error.WriteLineAsync($"DroppedApplication: process {child.Id} waits for a debugger.").ConfigureAwait(false);
        long begin = Stopwatch.GetTimestamp();
        bool isUnlimited = Debugger.IsAttached || DroppedProcess.WaitsForDebugger;
        while (true)
        {
            bool hasExited = child.HasExited;
            IReadOnlyList<JournalEntry> entries = folder.Read();
            if (entries.FirstOrDefault(static entry => entry.Kind == JournalEntryKind.Failed) is { } failed)
                throw new DroppedProcessException(
                    $"The application has started, and what the test wants of it failed: {failed.Failure!.Message}\n{failed.Failure}",
                    null, Output, Denials);
            if (entries.FirstOrDefault(static entry => entry.Kind == JournalEntryKind.Listening) is { } listening)
            {
                client = listening.Addresses!.OrderBy(static address => address.StartsWith("https", StringComparison.Ordinal))
                    .FirstOrDefault() is { } address ? ClientOf(address) : null;
                return;
            }

            if (hasExited)
            {
                await child.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
                throw new DroppedProcessException($"The application ended with exit code {child.ExitCode} before its host had started.",
                    child.ExitCode, Output, Denials);
            }

            if (!isUnlimited && Stopwatch.GetElapsedTime(begin) > options.StartTimeout)
                throw new DroppedProcessException($"The application's host did not start within {options.StartTimeout}.", null, Output,
                    Denials, new TimeoutException());
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    // What listens on every interface is asked on loopback; its certificate is that of a process of ours, whatever name it has.
    private static HttpClient ClientOf(string address)
    {
        UriBuilder uri =
            new(address.Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
                .Replace("://*", "://127.0.0.1", StringComparison.Ordinal));
        if (uri.Host is "0.0.0.0" or "[::]")
            uri.Host = "127.0.0.1";
        SocketsHttpHandler handler = new() { ActivityHeadersPropagator = null, UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        return new HttpClient(new TracedRequests(handler)) { BaseAddress = uri.Uri };
    }

    // The package's build files tell a test project where the projects that it references stand.
    private static string? ProjectOf(string assembly) => AppDomain.CurrentDomain.GetAssemblies().Where(static one => !one.IsDynamic)
        .SelectMany(static one => one.GetCustomAttributes<AssemblyMetadataAttribute>())
        .FirstOrDefault(one => one.Key == "Permissions.Testing.Application:" + Path.GetFileNameWithoutExtension(assembly))?.Value
        is { } folder && Directory.Exists(folder) ? folder : null;
}
