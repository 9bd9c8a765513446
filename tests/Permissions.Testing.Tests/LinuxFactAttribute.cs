// A test of what the kernel refuses, skipped only where there is no kernel layer, and then with the reason.
using System;
using Xunit;

namespace Permissions.Testing.Tests;

internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "needs Linux: elsewhere only the guard stubs refuse";
    }
}
