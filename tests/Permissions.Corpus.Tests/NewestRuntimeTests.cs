// The stubs of what .NET 11 added, run on its own runtime without the kernel: each refuses its call, and the program goes on.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Guards;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class NewestRuntimeTests
{
    // By the number of their line, so that a call without a stub is named.
    private static readonly string[] Calls =
    [
        "Process.Run(\"/bin/true\")",
        "Process.Run(new ProcessStartInfo(\"/bin/true\"))",
        "await Process.RunAsync(\"/bin/true\")",
        "await Process.RunAsync(new ProcessStartInfo(\"/bin/true\"))",
        "Process.RunAndCaptureText(\"/bin/true\")",
        "Process.RunAndCaptureText(new ProcessStartInfo(\"/bin/true\"))",
        "await Process.RunAndCaptureTextAsync(\"/bin/true\")",
        "await Process.RunAndCaptureTextAsync(new ProcessStartInfo(\"/bin/true\"))",
        "Process.StartAndForget(\"/bin/true\")",
        "SafeProcessHandle.Start(new ProcessStartInfo(\"/bin/true\"))",
        "SafeProcessHandle.Open(1)",
        "SafeProcessHandle.TryOpen(1, out _)",
        "Process.TryGetProcessById(1, out _)",
        "File.CreateHardLink(\"a\", \"b\")",
        "new FileInfo(\"a\").CreateAsHardLink(\"b\")",
        "File.OpenNullHandle()",
        "TarFile.CreateFromDirectory(\"a\", Stream.Null, false, TarEntryFormat.Pax)",
        "ZipFile.CreateFromDirectory(\"a\", \"b\", new ZipFileCreationOptions())",
        "ZipFile.ExtractToDirectory(Stream.Null, \"a\", new ZipExtractionOptions())",
        "Dns.ResolveMx(\"a.example\")",
        "await Dns.ResolveTxtAsync(\"a.example\")",
        "new DnsResolver().ResolveMx(\"a.example\")",
        "await new DnsResolver().ResolveAddressesAsync(\"a.example\")",
    ];

    [Fact]
    public async Task EachNewMember_IsRefusedByItsStub()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return; // the runtime pack is for this machine alone
        using var folder = new CaseFolder(WithStubs());
        var root = Path.Combine(folder.Root, "dotnet");
        Install(root);
        File.WriteAllText(Path.Combine(folder.Root, "Case.runtimeconfig.json"), """
            { "runtimeOptions": { "tfm": "net11.0", "framework": { "name": "Microsoft.NETCore.App", "version": "11.0.0" } } }
            """);
        var start = new ProcessStartInfo(Path.Combine(root, "dotnet"), ["exec", folder.Assembly])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Data,
        };
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // whoever drops fs.write cannot remove the socket of its debugger

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await error);
        Assert.Equal(["11", .. Calls.Select(call => $"{call}: PermissionDeniedException")], said);
    }

    private static CSharpCompilation WithStubs()
    {
        var text = """
            using System; using System.Diagnostics; using System.Formats.Tar; using System.IO; using System.IO.Compression; using System.Linq;
            using System.Net; using System.Threading.Tasks; using Microsoft.Win32.SafeHandles; using Permissions;
            Console.WriteLine(Environment.Version.Major);
            ProcessPermissions.Drop(Permission.FileSystem | Permission.Network | Permission.ChildProcess | Permission.Diagnostics,
                new DropOptions { Enforcement = Enforcement.GuardOnly });
            """ + string.Concat(Calls.Select(call => $$"""

            await Try({{SymbolDisplay.FormatLiteral(call, quote: true)}}, async () => { await Task.CompletedTask; {{call}}; });
            """)) + """

            static async Task Try(string name, Func<Task> call)
            {
                try
                {
                    await call();
                    Console.WriteLine(name + ": ran");
                }
                catch (Exception exception)
                {
                    Console.WriteLine($"{name}: {exception.GetType().Name}");
                }
            }
            """;
        var options = CaseCompiler.Options.WithFeatures(CaseCompiler.Options.Features.Append(new("runtime-async", "on")));
        var tree = CSharpSyntaxTree.ParseText(text, options, "/Case.cs", System.Text.Encoding.UTF8);
        var compilation = RuntimeAsync.Compile("").RemoveAllSyntaxTrees().AddSyntaxTrees(tree);
        CSharpGeneratorDriver.Create([new GuardStubGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var guarded, out _);
        return (CSharpCompilation)guarded;
    }

    // As an installation has it: the host of this machine, which looks for what stands beside it.
    private static void Install(string root)
    {
        var pack = typeof(NewestRuntimeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key == "RuntimePack").Value!;
        var framework = Directory.CreateDirectory(Path.Combine(root, "shared", "Microsoft.NETCore.App", "11.0.0")).FullName;
        var host = Directory.CreateDirectory(Path.Combine(root, "host", "fxr", "11.0.0")).FullName;
        foreach (var file in Directory.GetFiles(Directory.GetDirectories(Path.Combine(pack, "lib")).Single()))
            File.CreateSymbolicLink(Path.Combine(framework, Path.GetFileName(file)), file);
        foreach (var file in Directory.GetFiles(Path.Combine(pack, "native")))
            File.Copy(file, Path.Combine(framework, Path.GetFileName(file))); // the runtime looks beside the file, not the link
        File.CreateSymbolicLink(Path.Combine(host, "libhostfxr.so"), Path.Combine(pack, "native", "libhostfxr.so"));
        File.Copy(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../dotnet"), Path.Combine(root, "dotnet"));
    }
}
