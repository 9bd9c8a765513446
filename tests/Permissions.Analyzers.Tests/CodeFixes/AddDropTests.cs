// The fix "Drop what is not needed from here on": what is dropped, and where.
using System.Threading.Tasks;
using Permissions.Analyzers.CodeFixes.DropUsage;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class AddDropTests
{
    // What a handler uses and what serving itself takes is held.
    [Fact]
    public Task Drop_StandsBeforeTheServer_AndNamesWhatNoRequestNeeds() => Fixes(
        [
            """
            {|PERM2006:using|} System;
            using System.Diagnostics;
            using System.IO;
            using System.Net.Sockets;
            using System.Threading;
            using Microsoft.AspNetCore.Builder;

            var app = WebApplication.CreateBuilder(args).Build();
            Process.Start("prepare");
            app.MapPost("/orders", (string order) =>
            {
                File.AppendAllText("orders.log", order);
                _ = File.ReadAllText("orders.log");
                new TcpClient("relay", 25).Dispose();
                Environment.GetEnvironmentVariable("PATH");
                System.Runtime.InteropServices.NativeLibrary.Load("native");
                System.Reflection.Assembly.LoadFrom("plugin.dll");
            });

            // Until it is stopped.
            app.Run();
            """,
        ],
        [
            """
            using System;
            using System.Diagnostics;
            using System.IO;
            using System.Net.Sockets;
            using System.Threading;
            using Microsoft.AspNetCore.Builder;
            using Permissions;

            var app = WebApplication.CreateBuilder(args).Build();
            Process.Start("prepare");
            app.MapPost("/orders", (string order) =>
            {
                File.AppendAllText("orders.log", order);
                _ = File.ReadAllText("orders.log");
                new TcpClient("relay", 25).Dispose();
                Environment.GetEnvironmentVariable("PATH");
                System.Runtime.InteropServices.NativeLibrary.Load("native");
                System.Reflection.Assembly.LoadFrom("plugin.dll");
            });
            ProcessPermissions.Drop(Permission.ChildProcess | Permission.Worker | Permission.Diagnostics);

            // Until it is stopped.
            app.Run();
            """,
        ]);

    [Fact]
    public Task WhatIsLoadedLazily_IsLoadedBefore_InTheFileThatServes() => Fixes(
        [
            """
            using Permissions;

            class Program
            {
                static void {|PERM2006:Main|}() => Server.Serve();
            }
            """,
            """
            using System;
            using System.Net;
            using System.Threading;

            static class Server
            {
                public static void Serve()
                {
                    var listener = new HttpListener();
                    listener.Start();
                    Environment.GetEnvironmentVariable("PATH");
                }
            }
            """,
        ],
        [
            """
            using Permissions;

            class Program
            {
                static void Main() => Server.Serve();
            }
            """,
            """
            using System;
            using System.Net;
            using System.Threading;
            using Permissions;

            static class Server
            {
                public static void Serve()
                {
                    var listener = new HttpListener();
                    ProcessPermissions.WarmUp();
                    ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Worker | Permission.FileSystemRead | Permission.NetworkConnect | Permission.NativeCode | Permission.DynamicCode | Permission.Diagnostics);
                    listener.Start();
                    Environment.GetEnvironmentVariable("PATH");
                }
            }
            """,
        ]);

    [Fact]
    public Task ProgramThatNeverServes_DropsFirst_WhatItNeverNeeds() => Fixes(
        [
            """
            using System.IO;
            using Permissions;

            class Program
            {
                static void {|PERM2006:Main|}()
                {
                    // Two lines of work.
                    File.Copy("a", "b");
                    System.Runtime.InteropServices.NativeLibrary.Load("native");
                }
            }
            """,
        ],
        [
            """
            using System.IO;
            using Permissions;

            class Program
            {
                static void Main()
                {
                    ProcessPermissions.Drop(Permission.ChildProcess | Permission.Worker | Permission.NetworkConnect | Permission.NetworkListen | Permission.Environment | Permission.DynamicCode | Permission.Diagnostics);
                    // Two lines of work.
                    File.Copy("a", "b");
                    System.Runtime.InteropServices.NativeLibrary.Load("native");
                }
            }
            """,
        ]);

    [Fact]
    public Task ServerInAnExpressionBody_HasNoRoomForIt() => OffersNothing("""
        using System.Net;

        class Program
        {
            static void {|PERM2006:Main|}() => new HttpListener().Start();
        }
        """);

    private static Task Fixes(string[] before, string[] after) => FixTest<DropUsageAnalyzer, AddDropFix>.Fixes(before, after, isWeb: true);

    private static Task OffersNothing(string source) => FixTest<DropUsageAnalyzer, AddDropFix>.OffersNothing(source);
}
