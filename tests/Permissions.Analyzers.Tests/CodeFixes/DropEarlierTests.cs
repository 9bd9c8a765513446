// The fix "Drop before the server starts": where a late drop goes, and when it has to stay.
using System.Threading.Tasks;
using Permissions.Analyzers.CodeFixes.DropUsage;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class DropEarlierTests
{
    [Fact]
    public Task LateDrop_GoesInFrontOfTheServer_WithItsComments() => Fixes(
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Hosting;
        using Permissions;

        var app = WebApplication.CreateBuilder(args).Build();

        // Traffic from here on.
        await app.StartAsync();
        Console.WriteLine("serving");

        // No child is started from here on.
        {|PERM2001:ProcessPermissions.Drop(Permission.ChildProcess)|}; // for good
        await app.WaitForShutdownAsync();
        """,
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Hosting;
        using Permissions;

        var app = WebApplication.CreateBuilder(args).Build();

        // No child is started from here on.
        ProcessPermissions.Drop(Permission.ChildProcess); // for good
        // Traffic from here on.
        await app.StartAsync();
        Console.WriteLine("serving");
        await app.WaitForShutdownAsync();
        """);

    [Fact]
    public Task DropWhoseResultIsUsedBelow_GoesToo() => Fixes(
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Permissions;

        class Program
        {
            static async System.Threading.Tasks.Task Main(string[] args)
            {
                var app = WebApplication.CreateBuilder(args).Build();
                await app.StartAsync();
                var dropped = {|PERM2001:ProcessPermissions.Drop(Permission.ChildProcess)|};
                Console.WriteLine(dropped);
            }
        }
        """,
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Permissions;

        class Program
        {
            static async System.Threading.Tasks.Task Main(string[] args)
            {
                var app = WebApplication.CreateBuilder(args).Build();
                var dropped = ProcessPermissions.Drop(Permission.ChildProcess);
                await app.StartAsync();
                Console.WriteLine(dropped);
            }
        }
        """);

    [Fact]
    public Task WhatServingNeeds_IsHeldUntilItServes() => OffersNothing("""
        using Microsoft.AspNetCore.Builder;
        using Permissions;

        var app = WebApplication.CreateBuilder(args).Build();
        await app.StartAsync();
        {|PERM2001:ProcessPermissions.Drop(Permission.NetworkListen | Permission.ChildProcess)|};
        """);

    [Fact]
    public Task WhatIsUsedBetween_IsHeldUntilThen() => OffersNothing("""
        using System.Diagnostics;
        using Microsoft.AspNetCore.Builder;
        using Permissions;

        var app = WebApplication.CreateBuilder(args).Build();
        await app.StartAsync();
        Process.Start("ready");
        {|PERM2001:ProcessPermissions.Drop(Permission.ChildProcess)|};
        """);

    [Fact]
    public Task WhatIsNamedByALocalInBetween_Stays() => OffersNothing("""
        using Microsoft.AspNetCore.Builder;
        using Permissions;

        var app = WebApplication.CreateBuilder(args).Build();
        await app.StartAsync();
        var dropped = Permission.ChildProcess;
        {|PERM2001:ProcessPermissions.Drop(dropped)|};
        """);

    [Fact]
    public Task DropOfARequest_HasNoServerBesideIt() => OffersNothing("""
        using Microsoft.AspNetCore.Builder;
        using Permissions;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/drop", () => { {|PERM2001:ProcessPermissions.Drop(Permission.ChildProcess)|}; });
        app.Run();
        """);

    private static Task Fixes(string before, string after) => FixTest<DropUsageAnalyzer, DropEarlierFix>.Fixes(before, after, isWeb: true);

    private static Task OffersNothing(string source) => FixTest<DropUsageAnalyzer, DropEarlierFix>.OffersNothing(source, isWeb: true);
}
