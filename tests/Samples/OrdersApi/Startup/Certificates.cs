// The certificate of the service: read from its data folder, or made there the first time.
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OrdersApi.Startup;

public static class Certificates
{
    public static X509Certificate2 LoadOrCreate(string path)
    {
        if (!File.Exists(path))
            File.WriteAllBytes(path, Create());

        return X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
    }

    private static byte[] Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        return certificate.Export(X509ContentType.Pkcs12);
    }
}
