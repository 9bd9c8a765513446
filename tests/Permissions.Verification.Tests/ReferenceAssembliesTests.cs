// The frameworks by name: found on this machine, and used.
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Permissions.Verification.Tests;

public class ReferenceAssembliesTests
{
    [Fact]
    public async Task Net100_CompilesWhatOnlyItHas()
    {
        var test = new CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { System.Threading.Lock l = new(); System.Type t = typeof(System.Linq.AsyncEnumerable); }",
            ReferenceAssemblies = ReferenceAssemblies.Net.Net100,
        };
        await test.RunAsync();
    }

    [Fact]
    public async Task Resolved_ComesFromTheReferencePack()
    {
        var references = await ReferenceAssemblies.Net.Net100.ResolveAsync(LanguageNames.CSharp, CancellationToken.None);

        Assert.Contains(references, reference => reference.Display!.Replace('\\', '/').EndsWith("ref/net10.0/System.Runtime.dll"));
        Assert.Equal(references.Length, references.Distinct().Count());
    }

    [Fact]
    public async Task PackageThatIsNotHere_SaysSo()
    {
        var missing = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("No.Such.Package", "1.0.0")]);

        var failure = await Record.ExceptionAsync(() => missing.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));
        Assert.Contains("No.Such.Package", failure!.ToString());
    }
}
