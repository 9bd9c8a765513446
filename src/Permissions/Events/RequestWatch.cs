// Finds the HTTP request that the current code works for, from the server's diagnostics, without a reference to ASP.NET Core.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Permissions.CompilerServices;

/// <summary>Follows the server's own diagnostic events from when it is made; the hosts that are built meanwhile are handed on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn", Started = Request + ".Start", Built = "HostBuilt",
        Property = "permissions.request";

    private readonly List<IDisposable> subscriptions = [];
    private readonly Action<object>? hostBuilt;

    /// <summary>Begins to follow them.</summary>
    /// <param name="hostBuilt">Is called with each host that is built.</param>
    public RequestWatch(Action<object>? hostBuilt = null)
    {
        this.hostBuilt = hostBuilt;
        Keep(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The request and its trace; nulls outside of any.</summary>
    public static (string? Request, string? TraceId) Current()
    {
        for (Activity? activity = Activity.Current; activity is not null; activity = activity.Parent)
        {
            if (activity.GetCustomProperty(Property) is string request)
                return (request, activity.TraceId.ToHexString());
        }

        return default;
    }

    /// <summary>The value of a property, or null where there is none of that name.</summary>
    /// <param name="from">The object.</param>
    /// <param name="property">The name.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Where ASP.NET Core lacks the property, no request is named.")]
    public static object? Get(object from, string property) => from.GetType().GetProperty(property)?.GetValue(from);

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.AspNetCore")
            Keep(listener.Subscribe(this, static name => name is Request or Started));
        else if (listener.Name == "Microsoft.Extensions.Hosting" && hostBuilt is not null)
            Keep(listener.Subscribe(this, static name => name == Built));
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told is { Key: Built, Value: { } host })
            hostBuilt!(host);
        else if (told is { Key: Started, Value: { } context } && Get(context, "Request") is { } request)
            Activity.Current?.SetCustomProperty(Property,
                $"{Get(request, "Method")} {Get(request, "PathBase")}{Get(request, "Path")}{Get(request, "QueryString")}");
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
        // A listener goes with its host.
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
        // The listeners of the framework tell none.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (subscriptions)
            subscriptions.ForEach(static one => one.Dispose());
    }

    private void Keep(IDisposable subscription)
    {
        lock (subscriptions)
            subscriptions.Add(subscription);
    }
}
