// What the analyzer hands to its fixes and to the tool comes out as it went in, whatever the names in it are.
using System;
using System.Linq;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Reports;
using Permissions.Reachability.Search;
using Xunit;

namespace Permissions.Reachability.Tests.Reports;

public sealed class HandOverTests
{
    private static readonly Place Here = new("/a|b\\p/\n.cs", 1, 2, 3, 4, 5, 6);
    private static readonly Place Unknown = new("Store.dll#Save", 0, 0, -1, 0, -1, 0);
    private static readonly Place Plain = new("/app/Program.cs", 1, 2, 3, 4, 5, 6);
    private static readonly PermissionSet Child = new(2);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Finding_ComesOutAsItWentIn(bool isOtherWay)
    {
        var finding = new Finding(Child, "F.\\G|\n", "M:F.G", Here, Unknown, [new("first|\\n", Here), new("", Unknown, "Store")],
            isOtherWay ? null : Here, isOtherWay)
        {
            IsAskedBefore = !isOtherWay,
            OtherCalls = isOtherWay ? [] : [Unknown, Here],
        };
        var (read, other) = HandOver.ReadFinding(HandOver.Write(finding, isOtherWay));
        Assert.Equal(isOtherWay, other);
        Assert.Equal(finding.Path, read.Path);
        Assert.Equal(finding.OtherCalls, read.OtherCalls);
        Assert.Equal(finding, read with { Path = finding.Path, OtherCalls = finding.OtherCalls });
    }

    [Fact]
    public void Score_AndPlaces_ComeOutAsTheyWentIn()
    {
        var score = new Score(1, 2, Child, 3, 4,
            [new(Here, "a|b", "why\n", "Lib", Child, true), new(new("", 0, 0, 0, 0, 0, 0), "", "", "", default, false)]);
        var read = HandOver.ReadScore(HandOver.Write(score));
        Assert.Equal(score.BlindSpots, read.BlindSpots);
        Assert.Equal(score, read with { BlindSpots = score.BlindSpots });
        Assert.Equal([Here, Unknown], HandOver.ReadPlaces(HandOver.Write([Here, Unknown])));
        Assert.Empty(HandOver.ReadPlaces(HandOver.Write([])));
    }

    // A message with a place that nothing fills would be printed as {3}, or throw.
    [Fact]
    public void Report_FillsTheMessageOfItsRule()
    {
        var finding = new Finding(Child, "Process.Start", "M:P.S", Plain, Plain, [new("Main", Plain), new("Process.Start", Plain)], null,
            false);
        var fault = new ContractFault(ContractFaultKind.AsksForMore, Plain, "A.M", "A.M", Child, "B.M", Plain);
        var all = Conclusions.None with
        {
            Findings = [finding], OtherWays = [finding], Unawaited = [finding], Closings = [finding], BrokenContracts = [finding],
            ContractFaults = [fault,
                .. Enum.GetValues<ContractFaultKind>()
                    .SelectMany(kind => new[] { fault with { Kind = kind }, fault with { Kind = kind, Permissions = default } })],
            Drops = [new(Plain, Child, true, true, true, false)], UncertainServings = [new(Plain, "Run", Child)],
            ArgumentErrors = [new(Plain, "Drop", "chld", []), new(Plain, "Drop", null, [])],
            BlindSpots = [new(Plain, "Invoke", "reflection", "", Child, false)],
        };
        var reports = ReportStream.Of(all).Append(ReportStream.Of(new UnassertedDrop("App", Child, Plain, Plain, "Fact")))
            .Append(ReportStream.NeverDrops(null)).ToList();
        Assert.All(reports, report => Assert.DoesNotMatch(@"[{}]|''|\s\s", report.Message));
        Assert.Equal(
            RuleTable.All.Select(rule => rule.Id).Except(RuleTable.AfterDrop.Select(rule => rule.Id))
                // these are the analyzer's own, or marks
                .Except(["PERM2101", "PERM2102", "PERM3000", "PERM3001", "PERM9001"]).Prepend(RuleTable.ChildProcess.Id),
            reports.Select(report => report.Rule.Id).Distinct().Order());
        Assert.Equal(RuleSeverity.Info, reports.Single(report => report.IsOtherWay).Severity);
    }
}
