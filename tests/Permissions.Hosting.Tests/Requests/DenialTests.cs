// A denied call in a request: problem details, a log line with the path to the code, and never a torn response.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Permissions.CompilerServices;
using Permissions.Hosting.Tests.Harness;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Hosting.Tests.Requests;

public sealed class DenialTests
{
    // Every way in which a host may treat exceptions, and both layers.
    public static TheoryData<string, string> Ways
    {
        get
        {
            TheoryData<string, string> ways = [];
            foreach (string handling in
                new[] { "none", "problem details", "handler", "handler and problem details", "own handler", "developer" })
            {
                ways.Add(handling, "guard");
                ways.Add(handling, "kernel");
            }

            return ways;
        }
    }

    [KernelTheory]
    [MemberData(nameof(Ways))]
    public void Denial_BecomesProblemDetails_AndALogLine(string handling, string layer) => ChildProcess.Run(static async arguments =>
    {
        await using Site site = await HandlingAsync(arguments[0], static drop => drop.Drop(Permission.FileSystemWrite));
        HttpResponseMessage answer = await site.GetAsync("/" + arguments[1]);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using JsonDocument problem = JsonDocument.Parse(body);
        Assert.Equal(500, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal("fs.write", problem.RootElement.GetProperty("permission").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("traceId").GetString()!);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal); // the path stays in the log

        LogEntry entry = Assert.Single(site.Log.Ours, static entry => entry.Event.Id == 7);
        Assert.Equal(LogLevel.Error, entry.Level);
        Assert.Equal("fs.write", entry.Fields["Permission"]);
        Assert.EndsWith("secret", (string)entry.Fields["Resource"]!, StringComparison.Ordinal);
        Assert.Equal(arguments[1] == "guard" ? EnforcementLayer.Guard : EnforcementLayer.Kernel, entry.Fields["Layer"]);
        Assert.Matches(@"^DenialTests\.cs:\d+$", (string)entry.Fields["DropSite"]!);
        Assert.Equal("/" + arguments[1], entry.Fields["Path"]);
        Assert.Equal(500, entry.Fields["StatusCode"]);
        Assert.Contains(nameof(DenialTests), entry.Exception!.StackTrace, StringComparison.Ordinal);
    }, [handling, layer]);

    [KernelTheory]
    [InlineData("none")]
    [InlineData("handler and problem details")]
    [InlineData("developer")]
    public void OrdinaryFailure_IsLeftToTheHost(string handling) => ChildProcess.Run(static async arguments =>
    {
        await using Site site = await HandlingAsync(arguments[0], static drop => drop.Drop(Permission.FileSystemWrite));
        HttpResponseMessage answer = await site.GetAsync("/missing");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("gave up a permission", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log.Ours, static entry => entry.Event.Id >= 7);
    }, [handling]);

    [KernelFact]
    public void Status_IsTheOneThatTheUserPicks() => ChildProcess.Run(static async () =>
    {
        await using Site site =
            await HandlingAsync("handler",
                static drop =>
                    drop.Drop(Permission.FileSystemWrite).Services.AddPermissionDrop(static options => options.DenialStatusCode = 503));
        HttpResponseMessage answer = await site.GetAsync("/kernel");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(503, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetInt32());
    });

    [KernelFact]
    public void ExplicitDrop_IsAnsweredTheSame() => ChildProcess.Run(static async () =>
    {
        await using Site site = Site.Build(static _ => { }, Map);
        site.App.DropPermissions(Permission.FileSystemWrite);
        await site.StartAsync();
        Assert.Equal("application/problem+json", (await site.GetAsync("/kernel")).Content.Headers.ContentType?.MediaType);
    });

    [KernelTheory]
    [InlineData("none", "/begun")]
    [InlineData("handler and problem details", "/begun")]
    [InlineData("developer", "/begun")]
    [InlineData("none", "/with-length")]
    [InlineData("none", "/lazy")]
    [InlineData("none", "/unflushed")]
    public void Response_ThatHasBegun_IsAborted_NotTorn(string handling, string path) => ChildProcess.Run(static async arguments =>
    {
        await using Site site = await HandlingAsync(arguments[0], static drop => drop.Drop(Permission.FileSystemWrite));
        // the client must never take what it got for a whole answer
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => site.GetAsync(arguments[1]));
        LogEntry entry = Assert.Single(site.Log.Ours, static entry => entry.Event.Id == 8);
        Assert.Equal("fs.write", entry.Fields["Permission"]);
        Assert.DoesNotContain(site.Log.Ours, static entry => entry.Event.Id == 7);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/held")).StatusCode); // and the next one is served
    }, [handling, path]);

    private static Task<Site> HandlingAsync(string handling, Action<IPermissionDropBuilder> drop) => Site.StartAsync(
        drop,
        app =>
        {
            if (handling.StartsWith("handler", StringComparison.Ordinal) || handling.StartsWith("own", StringComparison.Ordinal))
                app.UseExceptionHandler("/error");
            app.Map("/error", static () => Results.Text("the host's own page", statusCode: 500));
            Map(app);
        },
        services =>
        {
            if (handling.EndsWith("problem details", StringComparison.Ordinal))
                services.AddProblemDetails();
            if (handling.StartsWith("own", StringComparison.Ordinal))
                services.AddExceptionHandler<OtherHandler>();
        },
        handling == "developer" ? "Development" : "Production");

    private static void Map(WebApplication app)
    {
        app.MapGet("/guard", static () => GuardServices.Demand(Permission.FileSystemWrite, "/data/secret"));
        app.MapGet("/kernel", static () => File.WriteAllText(ChildProcess.Own("secret"), ""));
        app.MapGet("/missing", static () => File.ReadAllText(ChildProcess.Own("missing")));
        app.MapGet("/begun", static async (HttpContext context) =>
        {
            await context.Response.WriteAsync("the first half, ");
            await context.Response.Body.FlushAsync();
            await File.WriteAllTextAsync(ChildProcess.Own("secret"), "");
        });
        app.MapGet("/with-length", static async (HttpContext context) =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("the first half, ");
            await File.WriteAllTextAsync(ChildProcess.Own("secret"), "");
        });
        app.MapGet("/unflushed", static (HttpContext context) =>
        {
            "the first half, "u8.CopyTo(context.Response.BodyWriter.GetSpan(100));
            context.Response.BodyWriter.Advance(16);
            File.WriteAllText(ChildProcess.Own("secret"), "");
        });
        app.MapGet("/lazy", static () => Lazy());
    }

    private static async IAsyncEnumerable<string> Lazy()
    {
        for (int i = 0; i < 100; i++)
            yield return new string('x', 1000);
        await File.WriteAllTextAsync(ChildProcess.Own("secret"), "");
    }

    // Answers what is not a denial, and is asked first.
    private sealed class OtherHandler : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) =>
            ValueTask.FromResult(exception is InvalidTimeZoneException);
    }
}
