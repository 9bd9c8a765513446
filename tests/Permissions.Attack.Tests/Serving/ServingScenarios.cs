// The service under load, in its own process: Kestrel on loopback, plain and TLS, which drops everything after two seconds.
using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Permissions.Attacks.Serving;

internal static class ServingScenarios
{
    /// <summary>So many answers are given before the drop, however slow the machine is.</summary>
    public const int AnswersBeforeTheDrop = 100;

    private static readonly TimeSpan s_beforeDrop = TimeSpan.FromSeconds(2);

    private const Permission All = Permission.FileSystem | Permission.ChildProcess | Permission.Worker | Permission.Network
        | Permission.Environment | Permission.NativeCode | Permission.DynamicCode | Permission.Diagnostics;

    public static async Task<int> Run(string scenario, TimeSpan length)
    {
        using CancellationTokenSource end = new(length + TimeSpan.FromMinutes(10)); // stops by itself, whatever its parent does
        await using WebApplication app = Build();
        await app.StartAsync(end.Token);
        string[] addresses = [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];
        ProcessPermissions.WarmUp();
        Proof(); // loads the assemblies that the proof after the drop needs, as a service would load its own
        Console.WriteLine("serves " + string.Join(' ', addresses));
        Task parentSays = Task.Factory.StartNew(Console.In.ReadLine, TaskCreationOptions.LongRunning); // not on one of two pool threads
        bool stop = false;
        Unrest? unrest = scenario is "soak" ? new Unrest() : null;
        unrest?.Start();
        await Task.Delay(s_beforeDrop, end.Token);
        while (scenario is not "nothing" && Volatile.Read(ref s_answers) < AnswersBeforeTheDrop)
            await Task.Delay(50, end.Token);

        Thread? storm = scenario is "storm" ? new Thread(() => MakeThreads(ref stop)) : null;
        storm?.Start();
        int madeBefore = Volatile.Read(ref s_made);
        DropResult result = scenario is "nothing"
            ? ProcessPermissions.Drop(Permission.Worker, new DropOptions { Enforcement = Enforcement.GuardOnly })
            : ProcessPermissions.Drop(All);
        s_dropped = true;
        var both = result.Outcomes.Where(static one => one.Layer == EnforcementLayer.Both)
            .Select(static one => PermissionWords.Of(one.Permission));
        Console.WriteLine($"dropped {Volatile.Read(ref s_made) - madeBefore} {string.Join(',', both)}");
        Console.Error.WriteLine($"the drop took {result.Duration.TotalMilliseconds:f1} ms");
        await Task.WhenAny(parentSays, Task.Delay(Timeout.Infinite, end.Token));
        Volatile.Write(ref stop, true);
        Console.WriteLine("unrest " + (unrest?.End() ?? "none"));
        Console.Out.Flush();
        Environment.Exit(0);
        return 0;
    }

    private static volatile bool s_dropped;
    private static int s_made, s_answers;

    private static WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(static kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.UseHttps(Certificate()));
        });
        WebApplication app = builder.Build();
        app.Run(Answer);
        return app;
    }

    // Gives back what came, every bit turned; or tells what this process may still do.
    private static async Task Answer(HttpContext context)
    {
        if (context.Request.Path == "/proof")
        {
            await context.Response.WriteAsync(Proof());
            return;
        }

        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        byte[] bytes = body.ToArray();
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)~bytes[i];
        context.Response.Headers["Dropped"] = s_dropped ? "yes" : "no";
        await context.Response.Body.WriteAsync(bytes);
        Interlocked.Increment(ref s_answers);
    }

    private static string Proof()
    {
        Action[] uses =
        [
            static () => File.WriteAllText(Path.Combine(Path.GetTempPath(), "proof"), "x"),
            static () => File.ReadAllText("/etc/hostname"),
            static () => System.Diagnostics.Process.Start("/bin/true"),
            static () => new TcpClient().Connect(IPAddress.Loopback, 9),
            static () => new TcpListener(IPAddress.Loopback, 0).Start(),
        ];
        return string.Join(' ', uses.Select(static use =>
        {
            try
            {
                use();
                return "through";
            }
            catch (Exception e)
            {
                return PermissionDeniedException.TryGetDenial(e, out var denial) && denial.Layer == EnforcementLayer.Kernel
                    ? "refused" : e.GetType().Name;
            }
        }));
    }

    private static X509Certificate2 Certificate()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(2));
    }

    private static void MakeThreads(ref bool stop)
    {
        while (!Volatile.Read(ref stop) && s_made < 3000)
        {
            Thread thread = new(static () => Thread.Sleep(20), 256 * 1024) { IsBackground = true };
            thread.Start();
            Interlocked.Increment(ref s_made);
            if (s_dropped && s_made > 100)
                return;
        }
    }
}
