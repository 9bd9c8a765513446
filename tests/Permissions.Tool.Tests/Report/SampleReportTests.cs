// The report of the order service, which drops by itself: what it drops, what it needs all the same, and what else could go.
using System;
using System.Threading.Tasks;
using Permissions.Tool.Tests.Check;
using Xunit;

namespace Permissions.Tool.Tests.Report;

/// <summary>In the collection of the samples, whose checks build them.</summary>
[Collection(SampleCollection.Name)]
public sealed class SampleReportTests
{
    [Fact]
    public async Task ServiceThatDropsByItself_IsToldWhatItDropsAndStillNeeds()
    {
        var text = (await ToolRun.InAsync(ToolRun.RepositoryRoot, "report", "artifacts/bin/OrdersApi/debug/OrdersApi.dll")).Output;
        Assert.Contains("fs.write           3 calls         4 calls  dropped by the program, yet needed: see 'permissions check'", text,
            StringComparison.Ordinal);
        Assert.Contains("net.listen               -          1 call  needed to start serving, dropped by the program", text,
            StringComparison.Ordinal);
        Assert.Contains("env                      -               -  dropped by the program", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Permission.FileSystemWrite", text, StringComparison.Ordinal);
    }
}
