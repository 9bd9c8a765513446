// Touches what the framework would read late, so that it still works after fs.read, addon or env is dropped.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Security;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace Permissions;

internal static class WarmUp
{
    // Each part stands alone: a machine without DNS still warms its time zones.
    private static readonly (string Name, Action Touch)[] s_parts =
    [
        ("assemblies", LoadAssemblies),
        ("time zones", static () => _ = (TimeZoneInfo.Local, TimeZoneInfo.GetSystemTimeZones().Count)),
        ("culture data", static () => _ = DateTime.UnixEpoch.ToString("D", CultureInfo.CurrentCulture).Normalize()),
        ("cryptography", WarmCryptography),
        ("compression", static () => new GZipStream(Stream.Null, CompressionMode.Compress).Dispose()),
        ("TLS", WarmTls),
        ("sockets", static () => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp).Dispose()),
        ("name resolution", static () => _ = (Dns.GetHostName(), Dns.GetHostAddresses("localhost"))),
        ("network interfaces", static () => _ = NetworkInterface.GetAllNetworkInterfaces()),
        ("console", static () => _ = (Console.Out, Console.Error, Console.In, Console.OutputEncoding)),
        ("process", WarmProcess),
    ];

    public static bool HasRun { get; private set; }

    /// <summary>
    /// What a process prints last: an exception with its stack, to the console. A drop that takes loading away loads it before, asked or
    /// not.
    /// </summary>
    public static void LoadExceptionPrinting()
    {
        try
        {
            _ = (Console.Out, Console.Error, Console.OutputEncoding, new StackTrace(fNeedFileInfo: true).ToString());
            throw new InvalidOperationException("Only to be printed.");
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            _ = e.ToString();
        }
    }

    public static IReadOnlyList<WarmUpFailure> Run(CancellationToken cancellationToken)
    {
        HasRun = true;
        List<WarmUpFailure> failed = [];
        foreach ((string name, Action touch) in s_parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                touch();
            }
            catch (Exception e)
            {
                // Whatever it is, the part is cold: the caller reads which and why.
                failed.Add(new WarmUpFailure { Part = name, Reason = e.Message });
            }
        }

        return failed;
    }

    // With fs.read gone no assembly can be loaded any more, so those that loaded ones name are loaded now. Compiled ahead of time there
    // are none.
    [UnconditionalSuppressMessage("Trimming", "IL2026",
        Justification = "Only loads what a trimmed program kept; a missing one is passed over.")]
    private static void LoadAssemblies()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return;
        Queue<Assembly> queue = new(AppDomain.CurrentDomain.GetAssemblies());
        HashSet<string> seen = [];
        while (queue.TryDequeue(out Assembly? assembly))
        {
            foreach (AssemblyName name in assembly.GetReferencedAssemblies())
            {
                if (!seen.Add(name.FullName))
                    continue;
                try
                {
                    queue.Enqueue(Assembly.Load(name));
                }
                catch (Exception e) when (e is IOException or BadImageFormatException)
                {
                    // Named, but not shipped: it could not be loaded later either.
                }
            }
        }
    }

    private static void WarmCryptography()
    {
        RequireOpenSsl(Loads);
        _ = SHA256.HashData(RandomNumberGenerator.GetBytes(1));
    }

    private static bool Loads(string library) => NativeLibrary.TryLoad(library, out _);

    // Where the runtime finds no OpenSSL it ends the process at the first use. So it is looked for before, under the names that the
    // runtime tries.
    internal static void RequireOpenSsl(Func<string, bool> loads)
    {
        string?[] versions = [Environment.GetEnvironmentVariable("CLR_OPENSSL_VERSION_OVERRIDE"), "3", "1.1", "1.0.2", "1.0.0", "10"];
        if (OperatingSystem.IsLinux()
            && !Array.Exists(versions, version => !string.IsNullOrEmpty(version) && loads("libssl.so." + version)))
            throw new DllNotFoundException(
                "libssl is not installed, so the runtime cannot use cryptography or TLS here. Install OpenSSL if this program needs them.");
    }

    private static void WarmTls()
    {
        RequireOpenSsl(Loads);
        using (X509Store roots = new(StoreName.Root, StoreLocation.LocalMachine))
        {
            roots.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            _ = roots.Certificates.Count;
        }

        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=warm-up", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        using X509Chain chain = new();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.Build(certificate);
        using SslStream stream = new(new MemoryStream());
        try
        {
            stream.AuthenticateAsClient("localhost");
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            // Nobody answers; what the handshake needs is loaded.
        }
    }

    private static void WarmProcess()
    {
        using Process current = Process.GetCurrentProcess();
        _ = (current.ProcessName, current.StartTime, current.WorkingSet64, Environment.WorkingSet);
    }
}
