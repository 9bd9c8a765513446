// Tests that make load run alone, after the others.
using Xunit;

namespace Permissions.Attacks.Harness;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
