// All test classes use the packages that are packed once.
using Xunit;

namespace Permissions.Package.Tests;

[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackedCollection : ICollectionFixture<PackedPackages>;
