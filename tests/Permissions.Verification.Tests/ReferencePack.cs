// The reference assemblies of the SDK that runs these tests: both the look-alike and the real library can be given them.
using System.IO;
using Microsoft.CodeAnalysis.Testing;

namespace Permissions.Verification.Tests;

internal static class ReferencePack
{
    private static readonly string[] Files = Directory.GetFiles(Folder(), "*.dll");

    /// <summary>Lets a test compile against this machine's framework, with nothing to download.</summary>
    public static T WithFramework<T>(this T test)
        where T : AnalyzerTest<DefaultVerifier>
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        foreach (var file in Files)
            test.TestState.AdditionalReferences.Add(file);

        return test;
    }

    private static string Folder()
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var packs = Directory.GetDirectories(Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref"), "10.*");
        return Path.Combine(packs[^1], "ref", "net10.0");
    }
}
