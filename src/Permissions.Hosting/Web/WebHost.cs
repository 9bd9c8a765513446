// Detects ASP.NET Core and registers what it needs. Workers reach no code that names one of its types.
using System;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Permissions.Hosting.Web;

internal static class WebHost
{
    public static bool IsHere { get; } =
        Type.GetType("Microsoft.AspNetCore.Hosting.IStartupFilter, Microsoft.AspNetCore.Hosting.Abstractions") is not null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<DenialResponse>();
        services.AddSingleton<IExceptionHandler>(static provider => provider.GetRequiredService<DenialResponse>());
        services.AddSingleton<IDeveloperPageExceptionFilter>(static provider => provider.GetRequiredService<DenialResponse>());
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, RequestGate>()); // first: no other middleware stands before it
    }

    /// <summary>Whether the server is the one that tests run in their own process.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsInTest(IServiceProvider services) =>
        services.GetService<IServer>()?.GetType().FullName == "Microsoft.AspNetCore.TestHost.TestServer";
}
