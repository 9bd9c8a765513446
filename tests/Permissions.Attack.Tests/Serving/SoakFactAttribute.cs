// The soak has a switch of its own: it takes ten minutes and the whole machine.
using System;
using Permissions.Attacks.Harness;
using Xunit;

namespace Permissions.Attacks.Serving;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SoakFactAttribute : FactAttribute
{
    /// <summary>Set to 1, the soak runs.</summary>
    private const string Switch = "PERMISSIONS_FULL_SOAK";

    public SoakFactAttribute() => Skip = LinuxX64.WhyNot
        ?? (Environment.GetEnvironmentVariable(Switch) == "1" ? null : $"a soak of ten minutes: set {Switch}=1");
}
