// Skipped where this machine lacks what some attack needs: the reason names each of them, which then no theory has a row for.
using System.Linq;
using Xunit;

namespace Permissions.Attacks.Harness;

internal sealed class EverythingHereFactAttribute : FactAttribute
{
    public EverythingHereFactAttribute()
    {
        string[] missing =
        [
            .. Arsenal.All.Select(static attack => (attack.Name, Why: LinuxX64.WhyNot ?? attack.Missing?.Invoke()))
                .Where(static one => one.Why is not null).Select(static one => $"{one.Name}: {one.Why}"),
        ];
        if (missing.Length > 0)
            Skip = string.Join("; ", missing);
    }
}
