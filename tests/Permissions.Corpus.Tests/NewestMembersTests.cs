// Members that .NET 11 added and that need a permission: called after a drop, each is a finding; and its form of async methods.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
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
    [InlineData("fs.write,fs.read", "_ = new ProcessStartInfo(\"/bin/true\") { StartDetached = true }")]
    [InlineData("", "_ = new ProcessStartInfo(\"/bin/true\") { StartDetached = false }")]
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

    // What a framework of .NET 11 is handed or finds, and calls back: after the drop. From source, since the tool would read the framework
    // that this machine has.
    [Theory]
    [InlineData("s.AddOptions<Own>().Validate(async (own, stop) => { Own.Save(); return true; })", "")]
    [InlineData("ChangeToken.OnChange(() => new CancellationChangeToken(default), async () => Own.Save())", "")]
    [InlineData("new Cached().GetOrCreateAsync<int>(\"a\", async (HybridCacheEntryContext entry, CancellationToken stop) => { Own.Save(); "
        + "return 1; })", "")]
    [InlineData("s.AddSingleton<IAsyncValidateOptions<Own>, Called>()", """
        : IAsyncValidateOptions<Own> { public async Task<ValidateOptionsResult> ValidateAsync(string? name, Own own, CancellationToken stop)
        { Own.Save(); return ValidateOptionsResult.Success; } public ValidateOptionsResult Validate(string? name, Own own) => null!; }
        """)]
    [InlineData("s.AddSingleton<IAsyncStartupValidator, Called>()",
        ": IAsyncStartupValidator { public async Task ValidateAsync(CancellationToken stop) => Own.Save(); }")]
    [InlineData("s.AddSingleton<ICsrfProtection, Called>()", """
        : ICsrfProtection { public async ValueTask<CsrfProtectionResult> ValidateAsync(HttpContext http)
        { Own.Save(); return CsrfProtectionResult.Allowed(); } }
        """)]
    [InlineData("Validator.TryValidateObject(new Called(), new(new Called()), null)", """
        : IAsyncValidatableObject { public async IAsyncEnumerable<ValidationResult> ValidateAsync(ValidationContext at, CancellationToken stop)
        { Own.Save(); yield break; } public IEnumerable<ValidationResult> Validate(ValidationContext at) => []; }
        """)]
    [InlineData("typeof(Called).GetCustomAttributes(true)", """
        : AsyncValidationAttribute { protected override async Task<ValidationResult?> IsValidAsync(object? value, ValidationContext at,
        CancellationToken stop) { Own.Save(); return null; } protected override ValidationResult? IsValid(object? value,
        ValidationContext at) => null; }
        """)]
    [InlineData("_ = new Called()", ": Hub { public override async Task OnAuthenticationRefreshedAsync() => Own.Save(); }")]
    public async Task WorkThatAFrameworkCalls_RunsAfterTheDrop(string call, string called)
    {
        var program = RuntimeAsync.Compile($$"""
            #nullable enable
            using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.IO;
            using System.Threading; using System.Threading.Tasks; using Microsoft.AspNetCore.Antiforgery; using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.SignalR; using Microsoft.Extensions.Caching.Hybrid; using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options; using Microsoft.Extensions.Primitives; using Permissions;
            var s = new ServiceCollection();
            {{call}};
            ProcessPermissions.Drop("fs.write");
            _ = s.BuildServiceProvider().GetRequiredService<IOptions<Own>>().Value; // options that nobody asks for are not checked
            class Own { public static void Save() => File.WriteAllText("a", "x"); }
            class Called {{(called.Length == 0 ? ";" : called)}}
            """.Replace("new Cached()", "s.BuildServiceProvider().GetRequiredService<HybridCache>()", StringComparison.Ordinal));
        Assert.Empty(SourceWitness.Errors(program));

        var found = await program.WithAnalyzers([new AfterDropAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();

        Assert.Contains(found, one => one.Id == "PERM1001");
    }
}
