// Warming up says what this machine does not have instead of ending the process.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Drops;

public class WarmUpTests
{
    [KernelFact]
    public void NoOpenSsl_IsSaid_AfterAllNamesOfTheRuntimeWereTried()
    {
        List<string> tried = [];
        DllNotFoundException missing = Assert.Throws<DllNotFoundException>(() => WarmUp.RequireOpenSsl(name =>
        {
            tried.Add(name);
            return false;
        }));
        Assert.Contains("libssl is not installed", missing.Message);
        Assert.Equal(["libssl.so.3", "libssl.so.1.1"], tried.Where(static name => name is "libssl.so.3" or "libssl.so.1.1"));
    }

    [Fact]
    public void Cancelled_StopsBetweenTheParts() =>
        Assert.Throws<OperationCanceledException>(static () => ProcessPermissions.WarmUp(new CancellationToken(canceled: true)));

    [KernelFact]
    public void OpenSsl_OfAnyVersion_IsEnough() => WarmUp.RequireOpenSsl(static name => name == "libssl.so.1.1");
}
