// The outermost middleware: holds requests back until the drop is done, and catches the denials that nothing inside has answered.
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Permissions.Hosting.Web;

internal sealed class RequestGate(HostDrop drop, DenialResponse answer) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (!drop.IsStarting)
            throw new InvalidOperationException(
                "AddPermissionDrop needs the Generic Host (WebApplication, or Host with ConfigureWebHost): this host does not tell its "
                    + "services when it has started.");
        app.Use(inner => context => PassAsync(context, inner));
        next(app);
    };

    private async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!drop.Dropped.IsCompletedSuccessfully && !await IsDroppedAsync(context.RequestAborted))
        {
            context.Abort();
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception e) when (PermissionDeniedException.TryGetDenial(e, out _))
        {
            if (!await answer.TryHandleAsync(context, e, context.RequestAborted))
                throw;
        }
    }

    private async Task<bool> IsDroppedAsync(CancellationToken aborted)
    {
        await drop.Dropped.WaitAsync(aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return drop.Dropped.IsCompletedSuccessfully;
    }
}
