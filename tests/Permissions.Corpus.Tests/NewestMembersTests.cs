// Members that .NET 11 added and that need a permission: called after a drop, each is a finding; and its form of async methods.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class NewestMembersTests
{
    // What the programs in the other form are judged by: without the flag they would be the same programs once more.
    [Fact]
    public void AsyncMethod_IsCompiledInTheNewForm()
    {
        using var image = new MemoryStream();
        Assert.True(RuntimeAsync.Compile("""
            using System.Threading.Tasks;
            static class Program { static async Task Main() { await Task.Yield(); } }
            """).Emit(image).Success);
        image.Position = 0;
        using var assembly = new PEReader(image);
        var metadata = assembly.GetMetadataReader();
        const MethodImplAttributes async = (MethodImplAttributes)0x2000;
        Assert.Contains(metadata.MethodDefinitions.Select(metadata.GetMethodDefinition),
            method => metadata.GetString(method.Name) == "Main" && method.ImplAttributes.HasFlag(async));
    }

    [Theory]
    [InlineData("child", "Process.Run(\"/bin/true\")")]
    [InlineData("child", "Process.Run(new ProcessStartInfo(\"/bin/true\"))")]
    [InlineData("child", "await Process.RunAsync(\"/bin/true\")")]
    [InlineData("child", "Process.RunAndCaptureText(\"/bin/true\")")]
    [InlineData("child", "await Process.RunAndCaptureTextAsync(\"/bin/true\")")]
    [InlineData("child,fs.write,fs.read", "Process.StartAndForget(\"/bin/true\")")]
    [InlineData("child", "SafeProcessHandle.Start(new ProcessStartInfo(\"/bin/true\"))")]
    [InlineData("net.connect,fs.read", "Dns.ResolveMx(\"a.example\")")]
    [InlineData("inspector", "SafeProcessHandle.Open(1)")]
    [InlineData("inspector", "Process.TryGetProcessById(1, out _)")]
    [InlineData("fs.write", "File.CreateHardLink(\"a\", \"b\")")]
    [InlineData("fs.write", "new FileInfo(\"a\").CreateAsHardLink(\"b\")")]
    [InlineData("fs.write,fs.read", "File.OpenNullHandle()")]
    [InlineData("fs.read", "TarFile.CreateFromDirectory(\"a\", Stream.Null, false, TarEntryFormat.Pax)")]
    [InlineData("fs.write,fs.read", "ZipFile.CreateFromDirectory(\"a\", \"b\", new ZipFileCreationOptions())")]
    [InlineData("fs.write", "ZipFile.ExtractToDirectory(Stream.Null, \"a\", new ZipExtractionOptions())")]
    [InlineData("net.connect,fs.read", "new DnsResolver().ResolveMx(\"a.example\")")]
    [InlineData("net.connect,fs.read", "await new DnsResolver().ResolveAddressesAsync(\"a.example\")")]
    [InlineData("", "Process.GetCurrentProcess().WaitForExitStatus()")]
    [InlineData("", "Console.OpenStandardOutputHandle()")]
    public void CallAfterADrop_NeedsWhatTheMemberNeeds(string permissions, string call)
    {
        using var folder = new CaseFolder(RuntimeAsync.Compile("""
            using System; using System.Diagnostics; using System.Formats.Tar; using System.IO; using System.IO.Compression;
            using System.Net; using System.Threading.Tasks; using Microsoft.Win32.SafeHandles; using Permissions;
            static class Program
            """ + $$"""
            {
                static async Task Main() { await Task.Yield(); ProcessPermissions.Drop("fs,net.connect,child,inspector"); {{call}}; }
            }
            """));

        var found = AssemblyCheck.Run(folder.Assembly, PermissionSet.None).Findings;

        Assert.Equal(permissions.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(),
            found.Where(one => one.Rule.StartsWith("PERM1", StringComparison.Ordinal)).Select(one => one.Permission).Distinct().Order());
    }
}
