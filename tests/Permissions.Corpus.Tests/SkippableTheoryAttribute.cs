// A theory whose witness needs Linux: elsewhere it is skipped with that reason.
using System;
using Xunit;

namespace Permissions.Corpus.Tests;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableTheoryAttribute : TheoryAttribute
{
    public SkippableTheoryAttribute(Witness witness)
    {
        if (!OperatingSystem.IsLinux())
            Skip = $"the {witness} witness runs programs against the Linux kernel";
    }
}
