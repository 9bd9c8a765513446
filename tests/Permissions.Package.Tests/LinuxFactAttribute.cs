// A test that needs Linux says so where it is skipped.
using System;
using Xunit;

namespace Permissions.Package.Tests;

internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "needs Linux";
    }
}
