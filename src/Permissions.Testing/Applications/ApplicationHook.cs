// Runs inside the tested application: waits for its host, adds the drops of the test, reports the addresses, and stops the host.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Permissions.CompilerServices;
using Permissions.Testing.Child;
using Permissions.Testing.Coverage;

namespace Permissions.Testing.Applications;

internal static class ApplicationHook
{
    public const string HooksVariable = "DOTNET_STARTUP_HOOKS", OtherHooksVariable = "PERMISSIONS_TESTING_OTHER_HOOKS";

    private static object? s_lifetime;
    private static CoverageRecording? s_coverage; // for the life of the process

    public static void Begin()
    {
        if (Environment.GetEnvironmentVariable(CoverageRecording.Variable) is { Length: > 0 } coverage)
            s_coverage = new CoverageRecording(DropServices.OpenToAppend(coverage), fromStart: true);
        if (Environment.GetEnvironmentVariable(ChildProgram.FolderVariable) is not { } folder)
            return;

        // The children of the application are none of ours.
        Environment.SetEnvironmentVariable(ChildProgram.FolderVariable, null);
        Environment.SetEnvironmentVariable(HooksVariable, Environment.GetEnvironmentVariable(OtherHooksVariable));
        Environment.SetEnvironmentVariable(OtherHooksVariable, null);
        ChildOrder order = ChildProgram.Order(folder);
        ParentWatch.Begin(Stop);
        ChildProgram.WaitForDebugger(order);
        if (order.Evidence is not null)
        {
            Stream evidence = Stream.Synchronized(DropServices.OpenToAppend(order.Evidence));
            PermissionEvents.WriteTo(evidence);
            s_coverage = new CoverageRecording(evidence, fromStart: true);
        }

        Journal journal = new(folder, RequestWatch.Current);
        _ = new RequestWatch(host => Built(host, order, journal)); // for the life of the process
    }

    private static void Built(object host, ChildOrder order, Journal journal)
    {
        if (RequestWatch.Get(host, "Services") is not IServiceProvider services
            || Service(services,
                "Microsoft.Extensions.Hosting.IHostApplicationLifetime, Microsoft.Extensions.Hosting.Abstractions") is not { } lifetime)
            return;
        s_lifetime = lifetime;
        ((CancellationToken)RequestWatch.Get(lifetime, "ApplicationStarted")!).Register(() =>
        {
            try
            {
                if (ChildProgram.Drop(order, journal))
                    journal.Append(new JournalEntry(JournalEntryKind.Listening) { Addresses = Addresses(services) });
            }
            catch (Exception e)
            {
                journal.Append(new JournalEntry(JournalEntryKind.Failed) { Failure = Failure.Of(e) }); // the host would only log it
            }
        });
    }

    // None where the application is not a web application.
    private static IReadOnlyList<string> Addresses(IServiceProvider services)
    {
        const string server = "Microsoft.AspNetCore.Hosting.Server.IServer, Microsoft.AspNetCore.Hosting.Server.Abstractions";
        if (Service(services, server) is not { } found
            || RequestWatch.Get(found, "Features") is not IEnumerable<KeyValuePair<Type, object>> features)
            return [];
        return features.Where(static feature => feature.Key.Name == "IServerAddressesFeature")
            .SelectMany(static feature => (IEnumerable<string>)feature.Key.GetProperty("Addresses")!.GetValue(feature.Value)!).ToList();
    }

    private static object? Service(IServiceProvider services, string type) =>
        Type.GetType(type) is { } known ? services.GetService(known) : null;

    // As the host's own console lifetime does on SIGTERM.
    private static void Stop()
    {
        if (s_lifetime is { } lifetime)
            lifetime.GetType().GetMethod("StopApplication")!.Invoke(lifetime, null);
        else
            Environment.Exit(0);
    }
}
