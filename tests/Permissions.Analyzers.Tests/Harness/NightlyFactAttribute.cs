// A fact that only a nightly run has time for: elsewhere it is skipped with that reason.
using System;
using Xunit;

namespace Permissions.Analyzers.Tests.Harness;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class NightlyFactAttribute : FactAttribute
{
    public NightlyFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("PERMISSIONS_NIGHTLY") != "1")
            Skip = "left to the nightly run: set PERMISSIONS_NIGHTLY=1";
    }
}
