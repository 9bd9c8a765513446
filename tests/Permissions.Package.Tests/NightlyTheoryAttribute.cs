// What takes minutes and rarely changes is left to the nightly run; it publishes for Linux.
using System;
using Xunit;

namespace Permissions.Package.Tests;

internal sealed class NightlyTheoryAttribute : TheoryAttribute
{
    public NightlyTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("PERMISSIONS_NIGHTLY") != "1")
            Skip = "left to the nightly run: set PERMISSIONS_NIGHTLY=1";
        else if (!OperatingSystem.IsLinux())
            Skip = "needs Linux";
    }
}
