// As LandlockFactAttribute, for several cases.
using Xunit;

namespace Permissions.Tests.Harness;

internal sealed class LandlockTheoryAttribute : TheoryAttribute
{
    public LandlockTheoryAttribute() => Skip = new LandlockFactAttribute().Skip;
}
