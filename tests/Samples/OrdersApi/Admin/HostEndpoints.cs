// What the operators ask about the machine, behind their key.
using System.Diagnostics;

namespace OrdersApi.Admin;

public static class HostEndpoints
{
    public static void MapHostInfo(this IEndpointRouteBuilder app, string adminKey)
    {
        var admin = app.MapGroup("/admin").AddEndpointFilter(async (context, next) =>
            adminKey.Length > 0 && context.HttpContext.Request.Headers["X-Admin-Key"] == adminKey ? await next(context) : Results.NotFound());

        admin.MapGet("/host", async () => Results.Text(await RunAsync("uname", "-a")));
    }

    private static async Task<string> RunAsync(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}
