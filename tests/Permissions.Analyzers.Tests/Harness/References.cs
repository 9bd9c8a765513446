// What the tested programs reference: .NET, ASP.NET Core where they ask for it, and our libraries.
using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Permissions.Analyzers.Tests.Harness;

internal static class References
{
    private const string TargetFramework = "net10.0";

    // Lazy throws the sentence about a missing pack as it is; a static field would wrap it in a TypeInitializationException.
    private static readonly Lazy<IReadOnlyList<MetadataReference>> DotNet = new(() => Pack("Microsoft.NETCore.App.Ref"));

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Web = new(() => Pack("Microsoft.AspNetCore.App.Ref"));

    public static readonly MetadataReference Permissions = MetadataReference.CreateFromFile(typeof(ProcessPermissions).Assembly.Location);

    public static readonly MetadataReference Testing =
        MetadataReference.CreateFromFile(typeof(Permissions.Testing.PermissionAssert).Assembly.Location);

    public static IReadOnlyList<MetadataReference> Framework => DotNet.Value;

    public static IReadOnlyList<MetadataReference> AspNetCore => Web.Value;

    /// <summary>Lets a test compile against the reference pack on this machine, so that the test library restores nothing.</summary>
    public static void UseFramework(this AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = new(TargetFramework);
        test.TestState.AdditionalReferences.AddRange(Framework);
    }

    private static IReadOnlyList<MetadataReference> Pack(string name) =>
        ReferencePack.Open(ReferencePack.DotNetRoot, name, TargetFramework);
}
