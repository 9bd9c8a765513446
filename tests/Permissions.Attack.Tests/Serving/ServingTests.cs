// A service under load drops all it can, and nobody who talks to it notices.
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Attacks.Harness;
using Xunit;
using Xunit.Abstractions;

namespace Permissions.Attacks.Serving;

[Collection(AloneCollection.Name)]
public class ServingTests(ITestOutputHelper output)
{
    private static readonly string s_everything = "refused refused refused refused refused"; // write, read, start, connect, listen

    [LinuxX64Theory]
    [InlineData("plain", 6)]
    [InlineData("storm", 6)]
    [InlineData("soak", 12)]
    public Task DropUnderLoad_NoRequestFails_NoByteIsLost(string scenario, int seconds) => Serve(scenario, TimeSpan.FromSeconds(seconds));

    [SoakFact]
    public Task Soak_WithCollectorCompilerAndGrowingPool_NoRequestFails() => Serve("soak", TimeSpan.FromMinutes(10));

    [LinuxX64Theory]
    [InlineData("nothing")]
    public async Task DropLeftOut_TheProofSaysSo(string scenario)
    {
        using ServingProcess service = new(scenario, TimeSpan.FromSeconds(5));
        Load load = new((await service.Says("serves")).Split(' '));
        await service.Says("dropped");
        Assert.Contains("through", await load.Proof(), StringComparison.Ordinal);
    }

    private static bool IsEnough(Load load, TimeSpan length) =>
        load.AfterTheDrop > 10 * length.TotalSeconds && load is { OnNewConnections: > 20, Encrypted: > 20 };

    private async Task Serve(string scenario, TimeSpan length)
    {
        using ServingProcess service = new(scenario, length);
        string[] addresses = (await service.Says("serves")).Split(' ');
        Assert.Equal(["http", "https"],
            addresses.Select(static address => address[..address.IndexOf(':', StringComparison.Ordinal)]).Order());
        using CancellationTokenSource end = new(TimeSpan.FromMinutes(10) + length);
        Load load = new(addresses);
        Task running = load.Run(end.Token);
        string[] dropped = (await service.Says("dropped")).Split(' ');
        await Task.Delay(length, end.Token);
        while (!IsEnough(load, length) && !running.IsCompleted)
            await Task.Delay(50, end.Token);
        end.Cancel();
        await running;
        string proof = await load.Proof();
        service.End();
        string unrest = await service.Says("unrest");
        output.WriteLine(
            $"{load.BeforeTheDrop} requests before the drop, {load.AfterTheDrop} after; {load.OnNewConnections} on new connections, "
                + $"{load.Encrypted} encrypted");
        output.WriteLine($"threads made during the drop: {dropped[0]}; unrest: {unrest}; {await service.Errors}");

        Assert.Empty(load.Failures);
        Assert.True(load.BeforeTheDrop > 50, "There was no load before the drop.");
        Assert.True(IsEnough(load, length), "There was no load after the drop, or no new or no encrypted connections.");
        Assert.Equal(s_everything, proof);
        Assert.Equal("fs.write,child,fs.read,net.connect,net.listen,addon", dropped[1]);
        if (scenario == "storm")
            Assert.NotEqual("0", dropped[0]);
        if (scenario == "soak")
            Assert.DoesNotContain(unrest.Split(' '), static count => count == "0");
    }
}
