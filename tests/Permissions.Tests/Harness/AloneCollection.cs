// Tests that measure or make a storm run alone, after the others.
using Xunit;

namespace Permissions.Tests.Harness;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
