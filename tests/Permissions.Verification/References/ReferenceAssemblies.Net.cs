// The frameworks by the names that tests use.
namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    public static class Net
    {
        public static ReferenceAssemblies Net80 { get; } = Core("net8.0", "8.0.0");

        public static ReferenceAssemblies Net90 { get; } = Core("net9.0", "9.0.0");

        public static ReferenceAssemblies Net100 { get; } = Core("net10.0", "10.0.0");

        private static ReferenceAssemblies Core(string framework, string version) =>
            new(framework, new PackageIdentity("Microsoft.NETCore.App.Ref", version), "ref/" + framework);
    }

    public static class NetStandard
    {
        public static ReferenceAssemblies NetStandard20 { get; } =
            new("netstandard2.0", new PackageIdentity("NETStandard.Library", "2.0.3"), "build/netstandard2.0/ref");
    }
}
