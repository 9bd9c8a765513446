// Facts and theories about the Linux kernel: elsewhere they are skipped with that reason.
using System;
using Xunit;

namespace Permissions.Tool.Tests;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "the launcher needs the Linux kernel";
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "the launcher needs the Linux kernel";
}
