// fs.read and addon are dropped in the kernel: what is loaded and open goes on, what is not stays out.
using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Permissions.CompilerServices;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class ReadAndAddonTests
{
    [KernelFact]
    public void Line27_ReadDropped_ContentsAndListingsRefusedOpenHandlesGoOn() => ChildProcess.Run(static () =>
    {
        string file = ChildProcess.Own("file"), later = ChildProcess.Own("later");
        File.WriteAllText(file, "secret");
        using FileStream open = File.OpenRead(file);
        Assert.Empty(ProcessPermissions.WarmUp());
        // loads what asserting needs
        _ = Record.Exception(() => Refused.ByKernel(Permission.FileSystemRead, () => File.ReadAllText("/nowhere")));
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemRead, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, result.Layer);
        Refused.ByKernel(Permission.FileSystemRead, () => File.ReadAllText(file));
        Refused.ByKernel(Permission.FileSystemRead, () => File.ReadAllBytes("/etc/hostname"));
        Refused.ByKernel(Permission.FileSystemRead, () => new FileStream(file, FileMode.Open, FileAccess.ReadWrite).Dispose());
        Refused.ByKernel(Permission.FileSystemRead, () => Directory.GetFiles("/etc"));
        Refused.ByKernel(Permission.FileSystemRead, () => Directory.EnumerateFileSystemEntries("/").First());
        Assert.Equal(6, open.Length);
        byte[] read = new byte[6];
        open.ReadExactly(read);
        Assert.Equal("secret"u8.ToArray(), read);
        using FileStream writing = new(later, FileMode.Create, FileAccess.Write); // writing is another permission
        writing.Write("x"u8);

        // What the kernel cannot tell from a question about an open handle is the guard's alone.
        Assert.True(File.Exists(file));
        Assert.NotNull(GuardServices.Denied(Permission.FileSystemRead, file));
        Assert.Contains("existence", result[Permission.FileSystemRead].Detail);
    });

    [KernelFact]
    public void Line27_WatchersAndAssembliesFromFiles_RefusedToo() => ChildProcess.Run(static () =>
    {
        string copy = ChildProcess.Own("copy.dll");
        File.Copy(typeof(ProcessPermissions).Assembly.Location, copy);
        using (FileSystemWatcher works = new(Path.GetTempPath()) { EnableRaisingEvents = true })
            Assert.True(works.EnableRaisingEvents);
        ProcessPermissions.WarmUp();
        ProcessPermissions.Drop(Permission.FileSystemRead, new DropOptions { Enforcement = Enforcement.Required });
        Assert.ThrowsAny<IOException>(() => System.Reflection.Assembly.LoadFrom(copy));
        Assert.ThrowsAny<IOException>(() => System.Reflection.Assembly.LoadFile(copy));
        Exception? watching = null;
        using ManualResetEventSlim told = new();
        using FileSystemWatcher watcher = new(Path.GetTempPath());
        watcher.Error += (_, error) =>
        {
            watching = error.GetException();
            told.Set();
        };
        watching ??= Record.Exception(() => watcher.EnableRaisingEvents = true);
        Assert.True(watching is not null || told.Wait(TimeSpan.FromSeconds(10)), "The watcher started.");
    });

    [KernelFact]
    public void DropAfterRead_StillHeldByTheKernel() => ChildProcess.Run(static () =>
    {
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName;
        ProcessPermissions.WarmUp();
        ProcessPermissions.Drop(Permission.FileSystemRead, new DropOptions { Enforcement = Enforcement.Required });
        DropResult child = ProcessPermissions.Drop(Permission.ChildProcess, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, child.Layer);
        Assert.Contains(child.StillOpen, static sentence => sentence.Reason.Contains("cannot be listed", StringComparison.Ordinal));
        Refused.ByKernel(Permission.ChildProcess, () => System.Diagnostics.Process.Start("/bin/true"));

        // The threads are listed by a handle from before.
        DropResult except = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        if (LinuxProbe.Here().LandlockAbi > 0)
            Assert.Equal(EnforcementLayer.Both, except.Layer);
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite, "/etc"));
    });

    [KernelFact]
    public void Line64_NotWarmedUp_ResultSaysSo() => ChildProcess.Run(static () =>
    {
        // Told apart without the kernel's real refusal, after which this process could not even load what asserting needs.
        LinuxEnforcer enforcer = new(LinuxProbe.Here());
        Assert.Contains("call WarmUp first", enforcer.GapOf(Permission.FileSystemRead, withPaths: false, Permission.FileSystemRead));
        ProcessPermissions.WarmUp();
        Assert.DoesNotContain("WarmUp", enforcer.GapOf(Permission.FileSystemRead, withPaths: false, Permission.FileSystemRead));
    });

    [KernelFact]
    public void Line64_WarmedUp_WorksOrFailsClearlyAfterRead() => ChildProcess.Run(static async () =>
    {
        Assert.Empty(ProcessPermissions.WarmUp());
        bool machineHasZones = File.Exists("/usr/share/zoneinfo/Europe/Berlin");
        ProcessPermissions.Drop(Permission.FileSystemRead, new DropOptions { Enforcement = Enforcement.Required });

        Assert.True(machineHasZones, "This machine has no time zones, so nothing is shown.");
        Assert.True(TimeZoneInfo.GetSystemTimeZones().Count > 100);
        DateTime summer = new(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(TimeSpan.FromHours(2), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").GetUtcOffset(summer));
        Assert.Equal("Juli", new CultureInfo("de-DE").DateTimeFormat.GetMonthName(7));
        Assert.Equal(32, SHA256.HashData([1]).Length);
        Console.Error.WriteLine("console works");
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await Handshake(certificate);
        Assert.ThrowsAny<SocketException>(() => System.Net.Dns.GetHostAddresses("example.com"));
        Assert.ThrowsAny<Exception>(() => System.Diagnostics.Process.GetProcessById(1).ProcessName); // clearly, not wrongly
        for (int round = 0; round < 10; round++)
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    });

    [KernelFact]
    public void Line48_AddonDropped_NewLibrariesFailResolvedOnesWork() => ChildProcess.Run(AddonDropped);

    [KernelFact]
    public void Line48_AddonDroppedWithoutWriteXorExecute_TheSame() =>
        ChildProcess.Run(AddonDropped, ("DOTNET_EnableWriteXorExecute", "0"));

    [KernelFact]
    public void Line48_AddonDroppedWithoutReadyToRun_TheSame() => ChildProcess.Run(AddonDropped, ("DOTNET_ReadyToRun", "0"));

    private static void AddonDropped()
    {
        Assert.Equal(32, SHA256.HashData([1]).Length); // resolves the cryptography library
        DropResult result = ProcessPermissions.Drop(Permission.NativeCode, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, result.Layer);
        Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.NativeCode, "libsqlite3.so.0"));
        Refused.ByKernel(Permission.NativeCode, static () => NativeLibrary.Load("libresolv.so.2"));
        Refused.ByKernel(Permission.NativeCode, static () => FirstImport());
        Assert.Equal(32, SHA256.HashData([2]).Length);
        Assert.Equal("<a />", LoadsAnAssembly());
        GC.Collect();
        new System.Threading.Thread(static () => { }).Start();

        [DllImport("libresolv.so.2", EntryPoint = "__res_init")]
        static extern int FirstImport();

        static string LoadsAnAssembly() => System.Xml.Linq.XElement.Parse("<a/>").ToString();
    }

    // A handshake over a pair of sockets, both ends here.
    private static async Task Handshake(X509Certificate2 certificate)
    {
        using TcpListener listener = new(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        using TcpClient client = new();
        Task<TcpClient> accepting = listener.AcceptTcpClientAsync();
        await client.ConnectAsync((System.Net.IPEndPoint)listener.LocalEndpoint);
        using TcpClient server = await accepting;
        using SslStream far = new(server.GetStream()), near = new(client.GetStream(), false, static (_, _, _, _) => true);
        await Task.WhenAll(far.AuthenticateAsServerAsync(certificate), near.AuthenticateAsClientAsync("localhost"));
        Assert.True(near.IsEncrypted);
    }
}
