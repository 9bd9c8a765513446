// The name and version of a package that holds reference assemblies.
using System;

namespace Microsoft.CodeAnalysis.Testing;

public sealed class PackageIdentity(string id, string version) : IEquatable<PackageIdentity>
{
    public string Id { get; } = id;

    public string Version { get; } = version;

    public bool Equals(PackageIdentity? other) => other is not null && (Id, Version) == (other.Id, other.Version);

    public override bool Equals(object? obj) => Equals(obj as PackageIdentity);

    public override int GetHashCode() => HashCode.Combine(Id, Version);
}
