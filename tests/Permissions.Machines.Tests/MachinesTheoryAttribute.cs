// Booting machines takes minutes and downloads kernels, so it is asked for: PERMISSIONS_MACHINES=1.
using System;
using System.Runtime.InteropServices;
using Xunit;

namespace Permissions.Machines;

internal sealed class MachinesTheoryAttribute : TheoryAttribute
{
    public MachinesTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("PERMISSIONS_MACHINES") != "1")
            Skip = "boots machines, or downloads a runtime or wine: set PERMISSIONS_MACHINES=1";
        else
            Skip = LinuxX64FactAttribute.WhyNot;
    }
}

/// <summary>What is run on this machine itself.</summary>
internal sealed class LinuxX64FactAttribute : FactAttribute
{
    public LinuxX64FactAttribute() => Skip = WhyNot;

    public static string? WhyNot =>
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64 ? null : "needs Linux on x64";
}
