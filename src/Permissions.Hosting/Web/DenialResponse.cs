// Answers a request in which a dropped permission was used: problem details, or an aborted connection where the response has begun.
using System;
using System.Diagnostics;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Permissions.Hosting.Web;

/// <summary>Is asked by the outermost middleware, by the exception handler middleware and by the developer's exception page, whichever
/// meets the denial first.</summary>
internal sealed class DenialResponse(IOptions<PermissionDropOptions> settings, ILoggerFactory loggers) : IExceptionHandler,
    IDeveloperPageExceptionFilter
{
    private const string Title = "The server gave up a permission that this request needs.";

    private readonly ILogger _logger = loggers.CreateLogger("Permissions");

    private int Status => settings.Value.DenialStatusCode;

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!PermissionDeniedException.TryGetDenial(exception, out PermissionDeniedException? denied))
            return false;
        string permission = PermissionName.Of(denied.Permission);
        string method = context.Request.Method;
        // which may lead to the error page by now
        string path = context.Features.Get<IExceptionHandlerFeature>()?.Path ?? context.Request.Path;
        if (HasBegun(context.Response))
        {
            _logger.ResponseAborted(exception, method, path, permission, denied.Resource, denied.DropSite, denied.Layer);
            Activity.Current?.SetStatus(ActivityStatusCode.Error, exception.Message);
            context.Abort();
            return true;
        }

        _logger.RequestDenied(exception, method, path, permission, denied.Resource, denied.DropSite, denied.Layer, Status);
        context.Response.Clear();
        context.Response.StatusCode = Status;
        await WriteAsync(context, exception, permission, cancellationToken);
        return true;
    }

    public async Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        if (!await TryHandleAsync(errorContext.HttpContext, errorContext.Exception, errorContext.HttpContext.RequestAborted))
            await next(errorContext);
    }

    // What was written and not sent yet cannot be taken back either.
    private static bool HasBegun(HttpResponse response) =>
        response.HasStarted || response.BodyWriter is { CanGetUnflushedBytes: true, UnflushedBytes: > 0 };

    // The resource stays in the log: a path says more about the server than a client should know.
    private async Task WriteAsync(HttpContext context, Exception exception, string permission, CancellationToken cancellationToken)
    {
        ProblemDetails problem = new() { Status = Status, Title = Title, Extensions = { ["permission"] = permission } };
        if (context.RequestServices?.GetService<IProblemDetailsService>() is { } service
            && await service.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem,
                Exception = exception }))
            return;

        // By hand: after such a drop a serializer might not be able to load or to make what it needs.
        context.Response.ContentType = "application/problem+json";
        using (Utf8JsonWriter json = new(context.Response.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteString("title", Title);
            json.WriteNumber("status", Status);
            json.WriteString("permission", permission);
            json.WriteString("traceId", Activity.Current?.Id ?? context.TraceIdentifier);
            json.WriteEndObject();
        }

        await context.Response.BodyWriter.FlushAsync(cancellationToken);
    }
}
