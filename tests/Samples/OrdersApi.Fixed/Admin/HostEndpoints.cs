// What the operators ask about the machine, behind their key.
namespace OrdersApi.Admin;

public static class HostEndpoints
{
    public static void MapHostInfo(this IEndpointRouteBuilder app, string adminKey, HostHelper? helper)
    {
        var admin = app.MapGroup("/admin").AddEndpointFilter(async (context, next) =>
            adminKey.Length > 0 && context.HttpContext.Request.Headers["X-Admin-Key"] == adminKey ? await next(context) : Results.NotFound());

        admin.MapGet("/host", async (CancellationToken cancellationToken) =>
            helper is null ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Text(await helper.AskAsync("host", cancellationToken)));
    }
}
