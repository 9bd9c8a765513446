// What the kernel says it holds, it holds: no attack gets through, but where the library itself says so.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Permissions.Attacks.Harness;
using Xunit;

namespace Permissions.Attacks;

public class KernelLayerTests
{
    public static IEnumerable<object[]> Attacks =>
        Arsenal.All.Where(static attack => attack.Missing?.Invoke() is null).Select(static attack => new object[] { attack.Name });

    [LinuxX64Theory]
    [MemberData(nameof(Attacks))]
    public void Permission_HeldByTheKernel_IsRefused(string name)
    {
        Attack attack = Arsenal.All.Single(attack => attack.Name == name);
        Outcome outcome = ChildAttack.Run(attack, Layer.Kernel);
        Assert.True(outcome.Works, $"It proves nothing: it did not even work while nothing was dropped. {outcome.Reason}");
        if (outcome.KernelHolds && outcome.GotThrough)
        {
            Assert.True(attack.Limit is not null, $"It got through, and the kernel was said to hold it. {outcome.Says}");
            Assert.Contains(attack.Limit, outcome.Says + Documentation(), System.StringComparison.Ordinal);
        }
    }

    [LinuxX64Theory]
    [MemberData(nameof(Attacks))]
    public void Permission_NotDropped_IsUsed(string name)
    {
        Attack attack = Arsenal.All.Single(attack => attack.Name == name);
        Outcome outcome = ChildAttack.Run(attack, Layer.Guard);
        Assert.True(outcome.Works, outcome.Reason);
    }

    [EverythingHereFact]
    public void Attacks_AllHaveWhatTheyNeed() => Assert.All(Arsenal.All, static attack => Assert.Null(attack.Missing?.Invoke()));

    // The remarks on the members of Permission, and on ProcessPermissions: what a user reads in the editor.
    private static string Documentation() =>
        Regex.Replace(File.ReadAllText(Path.ChangeExtension(typeof(ProcessPermissions).Assembly.Location, ".xml")), @"<[^>]*>|\s+", " ");
}
