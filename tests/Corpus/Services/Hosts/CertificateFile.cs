// A server reads its certificate where its endpoints are set up: when the host starts.
using Microsoft.AspNetCore.Server.Kestrel.Core;

using var host = new HostBuilder()
    .ConfigureWebHost(web => web.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, Certificates.Use)).Configure(app => app.UseRouting()).ConfigureServices(services => { }))
    .Build();
var framework = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
ProcessPermissions.DropExcept(Permission.FileSystemRead, [framework, "/proc", "/etc", "/usr/lib"]); // the runtime loads the server from there
try { await host.StartAsync(); } catch (Exception refused) { Console.WriteLine(refused.GetType()); }

static class Certificates
{
    [Expect("PERM1004", "Certificates.Use → ListenOptionsHttpsExtensions.UseHttps", By = Witness.Source | Witness.Tool | Witness.Guard,
        Why = "OpenSSL opens the file, and tells a refusal in an exception of its own")]
    public static void Use(ListenOptions options)
    {
        try { options.UseHttps(Case.File, "secret"); } catch (UnauthorizedAccessException) { }
    }
}
