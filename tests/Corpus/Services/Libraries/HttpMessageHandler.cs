// A handler of HttpClient writes.
using var client = new HttpClient(new Caching());
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { await client.GetAsync("http://127.0.0.1:1/"); } catch (HttpRequestException) { }

class Caching : HttpMessageHandler
{
    [Expect("PERM1001", "Caching.SendAsync → File.WriteAllText")]
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return Task.FromResult(new HttpResponseMessage());
    }
}
