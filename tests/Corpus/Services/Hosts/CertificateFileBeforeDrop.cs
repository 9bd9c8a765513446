// The server is handed a certificate that was read before the drop.
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
using var key = RSA.Create(2048);
using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.Now.AddDays(-1), DateTimeOffset.Now.AddDays(1));
File.WriteAllBytes(Case.File, certificate.Export(X509ContentType.Pfx));
var read = X509CertificateLoader.LoadPkcs12FromFile(Case.File, null);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, options => options.UseHttps(read)));
await using var app = builder.Build();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { await app.StartAsync(); } catch (IOException) { }
