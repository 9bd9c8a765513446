// The registration: one drop for a host, however often it is asked for.
using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Permissions;
using Permissions.Hosting;
using Permissions.Hosting.Web;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the drop of a host.</summary>
public static class PermissionDropServiceCollectionExtensions
{
    /// <summary>
    /// Drops permissions where the host begins to serve: when <c>StartingAsync</c> and <c>StartAsync</c> of all hosted services are done,
    /// and before the
    /// first request. Where the drop fails, the host does not start. A request in which a dropped permission is used is answered with
    /// problem details.
    /// <c>AddHealthChecks().AddPermissionDrop()</c> adds a health check.
    /// </summary>
    /// <remarks>
    /// A server that listens already holds requests back until the drop is done. <c>ExecuteAsync</c> of a background service runs beside
    /// the drop; what it
    /// must do before belongs into <c>StartAsync</c>, and what must come after waits for
    /// <c>IHostApplicationLifetime.ApplicationStarted</c>.
    /// </remarks>
    /// <param name="services">Of a web application or of a worker.</param>
    /// <param name="configure">Sets the options when the host starts, as <c>Configure</c> does.</param>
    /// <returns>The builder, whose methods say what is dropped. Several registrations add up.</returns>
    /// <example><code>builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite |
    /// Permission.ChildProcess).WarmUp();</code></example>
    public static IPermissionDropBuilder AddPermissionDrop(
        this IServiceCollection services, Action<PermissionDropOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.All(static service => service.ServiceType != typeof(HostDrop)))
        {
            services.AddSingleton<HostDrop>();
            services.AddOptions<PermissionDropOptions>().ValidateOnStart();
            services.TryAddEnumerable(
                ServiceDescriptor.Singleton<IValidateOptions<PermissionDropOptions>, PermissionDropOptionsValidator>());

            // First: what other services do in StartedAsync comes after the drop.
            services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(static provider => provider.GetRequiredService<HostDrop>()));
            if (WebHost.IsHere)
                WebHost.Add(services);
        }

        if (configure is not null)
            services.Configure(configure);
        return new Builder(services);
    }

    private sealed record Builder(IServiceCollection Services) : IPermissionDropBuilder;
}
