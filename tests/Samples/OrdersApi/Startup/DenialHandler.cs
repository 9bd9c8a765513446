// Answers a request that needed a dropped permission with a problem that says which, and not with an empty 500.
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Permissions;

namespace OrdersApi.Startup;

public sealed class DenialHandler(IProblemDetailsService problems, ILogger<DenialHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!PermissionDeniedException.TryGetDenial(exception, out var denied))
            return false;

        logger.LogError(exception, "{Path} needs a permission that was dropped", context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Title = "Permission denied", Detail = denied.Message, Status = StatusCodes.Status500InternalServerError },
        });
    }
}
