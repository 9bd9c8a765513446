// A health check runs at a request.
// ThatReads: a health check that reads.
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Diagnostics.HealthChecks;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddHealthChecks().AddCheck<DiskCheck>("disk");
await using var app = builder.Build();
app.MapHealthChecks("/");
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

class DiskCheck : IHealthCheck
{
    [Expect("PERM1001", "DiskCheck.CheckHealthAsync → File.WriteAllText")]
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
    //^ ThatReads: public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default) =>
    { //! ThatReads: Task.FromResult(File.Exists(Case.File) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { } //! ThatReads:
        return Task.FromResult(HealthCheckResult.Healthy()); //! ThatReads:
    } //! ThatReads:
}
