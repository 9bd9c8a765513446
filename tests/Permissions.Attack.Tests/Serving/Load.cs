// A bounded load on loopback: kept and new connections, plain and TLS, every answer compared byte for byte.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Attacks.Serving;

internal sealed class Load(string[] addresses)
{
    private const int Customers = 4, NewConnectionEvery = 4, LargestBody = 48 * 1024;

    private readonly ConcurrentBag<string> _failures = [];
    private int _before, _after, _newConnections, _encrypted;

    public IReadOnlyCollection<string> Failures => _failures;

    public int BeforeTheDrop => _before;

    public int AfterTheDrop => _after;

    public int OnNewConnections => _newConnections;

    public int Encrypted => _encrypted;

    public async Task Run(CancellationToken end)
    {
        using HttpClient client = Client();
        await Task.WhenAll(Enumerable.Range(0, Customers * addresses.Length).Select(customer =>
            Task.Run(() => Customer(client, addresses[customer % addresses.Length], new Random(customer), end), CancellationToken.None)));
    }

    public async Task<string> Proof()
    {
        using HttpClient client = Client();
        return await client.GetStringAsync(addresses[0] + "/proof");
    }

    private async Task Customer(HttpClient client, string address, Random random, CancellationToken end)
    {
        for (int number = 1; !end.IsCancellationRequested; number++)
        {
            byte[] sent = new byte[random.Next(LargestBody)];
            random.NextBytes(sent);
            using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(sent) };
            bool again = number % NewConnectionEvery == 0;
            request.Headers.ConnectionClose = again;
            try
            {
                using HttpResponseMessage response = await client.SendAsync(request, CancellationToken.None);
                byte[] received = await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
                Interlocked.Increment(ref response.Headers.GetValues("Dropped").Single() == "yes" ? ref _after : ref _before);
                if (!response.IsSuccessStatusCode || !received.AsSpan().SequenceEqual(Turned(sent)))
                    _failures.Add($"{response.StatusCode}, {sent.Length} bytes sent, {received.Length} received, or others than sent");
                if (again)
                    Interlocked.Increment(ref _newConnections);
                if (address.StartsWith("https", StringComparison.Ordinal))
                    Interlocked.Increment(ref _encrypted);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                _failures.Add(e.ToString());
                if (_failures.Count > 20)
                    return;
            }
        }
    }

    private static byte[] Turned(byte[] bytes) => [.. bytes.Select(static one => (byte)~one)];

    // The certificate is made by the service itself, so there is nothing to check it against.
    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
    }) { Timeout = TimeSpan.FromSeconds(20) };
}
