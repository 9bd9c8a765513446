// SECURITY.md says what was measured: its table is compared with the results, and never written by a test.
using System.Collections.Generic;
using System.Linq;
using Permissions.Attacks.Harness;
using Xunit;

namespace Permissions.Attacks;

public class SecurityTableTests
{
    public static IEnumerable<object[]> Once => [[0]];

    [LinuxX64Theory]
    [MemberData(nameof(Once))]
    public void Table_IsWhatWasMeasured(int _)
    {
        string measured = SecurityTable.Measure().Trim();
        Assert.True(measured == SecurityTable.Committed(),
            "SECURITY.md differs. Put this between its markers, or find out why:\n" + measured);
    }

    [LinuxX64Theory]
    [InlineData("P/Invoke open")]
    [InlineData("fork by its number")]
    [InlineData("connect by its number")]
    public void Attack_WithTheDropLeftOut_GetsThrough(string name)
    {
        Attack attack = Arsenal.All.Single(attack => attack.Name == name);
        Assert.True(ChildAttack.Run(attack, Layer.Kernel, drop: false).GotThrough);
    }

    [Fact]
    public void Attacks_HaveNamesOfTheirOwn() =>
        Assert.Equal(Arsenal.All.Length, Arsenal.All.Select(static attack => attack.Name).Distinct().Count());
}
