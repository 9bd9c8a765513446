// As LandlockFactAttribute, for what takes minutes: it is left to the nightly run.
using System;
using Xunit;

namespace Permissions.Tests.Harness;

internal sealed class NightlyLandlockFactAttribute : FactAttribute
{
    public NightlyLandlockFactAttribute() => Skip = Environment.GetEnvironmentVariable("PERMISSIONS_NIGHTLY") == "1"
        ? new LandlockFactAttribute().Skip
        : "left to the nightly run: set PERMISSIONS_NIGHTLY=1";
}
