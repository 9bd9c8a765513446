// What the operating system calls itself, asked once while the service boots.
using System.ComponentModel;
using System.Diagnostics;

namespace OrdersApi.Startup;

public static class HostFacts
{
    public static string Read()
    {
        try
        {
            using var uname = Process.Start(new ProcessStartInfo("uname", "-sr") { RedirectStandardOutput = true })!;
            var text = uname.StandardOutput.ReadToEnd().Trim();
            uname.WaitForExit();
            return text;
        }
        catch (Win32Exception)
        {
            // There is no such program here; the framework's own words will do.
            return Environment.OSVersion.VersionString;
        }
    }
}
