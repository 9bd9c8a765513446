// Gives each request a trace of its own, by which what it caused in the application is found again.
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Testing.Applications;

internal sealed class TracedRequests(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string Header = "traceparent";

    /// <summary>The trace of a request that was sent: <c>00-TRACE-SPAN-FLAGS</c>; null where it has none.</summary>
    public static string? TraceOf(HttpRequestMessage? request) =>
        request is not null && request.Headers.TryGetValues(Header, out var values) && values.First().Split('-') is [_, var trace, _, _]
            ? trace : null;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.Contains(Header))
            request.Headers.Add(Header, $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01");
        return base.SendAsync(request, cancellationToken);
    }
}
