// What the tested programs reference: .NET, ASP.NET Core where they ask for it, and our runtime library.
using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Permissions.Analyzers.Tests.Harness;

internal static class References
{
    public static readonly ReferenceAssemblies Framework = ReferenceAssemblies.Net.Net100;

    public static readonly MetadataReference Permissions = MetadataReference.CreateFromFile(typeof(ProcessPermissions).Assembly.Location);

    public static readonly MetadataReference Testing = MetadataReference.CreateFromFile(typeof(Permissions.Testing.PermissionAssert).Assembly.Location);

    /// <summary>The newest reference pack of ASP.NET Core on this machine.</summary>
    public static readonly MetadataReference[] AspNetCore = Directory
        .GetFiles(Directory.GetDirectories(Path.Combine(DotNetRoot(), "packs", "Microsoft.AspNetCore.App.Ref")).Order(StringComparer.Ordinal).Last(), "*.dll", SearchOption.AllDirectories)
        .Where(file => file.Replace('\\', '/').Contains("/ref/", StringComparison.Ordinal))
        .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file)).ToArray();

    // The shared framework stands three folders below the root: shared/Microsoft.NETCore.App/10.0.x.
    private static string DotNetRoot() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
}
