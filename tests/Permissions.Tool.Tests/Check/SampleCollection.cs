// The tests that share the checks of the samples.
using Xunit;

namespace Permissions.Tool.Tests.Check;

[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<SampleChecks>
{
    public const string Name = "samples";
}
