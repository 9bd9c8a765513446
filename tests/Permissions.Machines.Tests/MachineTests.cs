// What a drop claims on each kernel and architecture holds there, and the table of MACHINES.md says what was measured.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Machines;

public sealed class MachineTests
{
    public static TheoryData<string> Names => new([.. Machine.InTable.Select(static machine => machine.Name)]);

    [MachinesTheory]
    [MemberData(nameof(Names))]
    public async Task Machine_HoldsWhatIsClaimed_AndTheTableSaysSo(string name)
    {
        Machine machine = Machine.All.Single(machine => machine.Name == name);
        Report report = await Probe.BootAsync(machine);
        Assert.Empty(report.Problems);
        Assert.Equal(MachineTable.CommittedOf(machine), MachineTable.RowsOf(machine, report));
    }

    // .NET 11: the same library and the same probe, on the runtime that comes next.
    [MachinesTheory]
    [InlineData("11.0.0")]
    public async Task Runtime_HoldsWhatIsClaimed(string version)
    {
        Report report = await Probe.HereWithRuntimeAsync(version);
        Assert.Equal(Version.Parse(version), report.Runtime);
        Assert.Empty(report.Problems);
        Assert.Equal(Case.All.Select(static one => one.Name), report.Rows.Select(static row => row.Case));
    }

    [MachinesTheory]
    [InlineData("linux-6.12-arm64", "11.0.0")]
    public async Task Runtime_OnAnotherArchitecture_HoldsWhatIsClaimed(string name, string version)
    {
        Report report = await Probe.BootAsync(Machine.All.Single(machine => machine.Name == name), version);
        Assert.Equal(Version.Parse(version), report.Runtime);
        Assert.Empty(report.Problems);
        Assert.Equal(Case.All.Select(static one => one.Name), report.Rows.Select(static row => row.Case));
    }

    [MachinesTheory]
    [InlineData(10)]
    public async Task Windows_IsHeldByTheGuard_AndTheResultSaysThatTheKernelIsNot(int permissions)
    {
        Report report = await Probe.WindowsAsync();
        Assert.Empty(report.Problems);
        Assert.Equal(permissions, report.Rows.Count);
        Assert.All(report.Rows, static row => Assert.Equal("Guard", row.Layer));
        Assert.All(report.Rows, static row => Assert.Equal(
            row.Case == nameof(Permission.ChildProcess)
                ? "this system does not hold a job of one process: it refuses it, or accepts it and reads back another"
                : "Windows has no such restriction for a process; Linux has one",
            row.WhyNot));
    }

    [LinuxX64Fact]
    public async Task ThisMachine_HoldsWhatIsClaimed()
    {
        Report report = await Probe.HereAsync();
        Assert.Empty(report.Problems);
        Assert.Equal(Case.All.Select(static one => one.Name), report.Rows.Select(static row => row.Case));
    }

    [LinuxX64Fact]
    public async Task ThisMachine_WithTheKernelLeftOut_RefusesNothingBelowTheGuard()
    {
        string[] held = [.. Case.All.Where(static one => one.Permission != Permission.Environment).Select(static one => one.Name)];
        Report report = await Probe.HereAsync(["--no-drop", .. held]);
        Assert.Equal(held, report.Rows.Select(static row => row.Case));
        Assert.All(report.Rows, static row => Assert.Empty(row.Refused));
    }

    [Fact]
    public void Table_HasARowForEachMachineAndCase_AndNoOther() =>
        Assert.Equal(
            Machine.InTable.SelectMany(static machine => Case.All.Select(one => (machine.Kernel, machine.Processor, one.Name))),
            MachineTable.Committed().Where(static row => !MachineTable.IsOfTests(row)).Select(static row => row.Split(" | "))
                .Select(static cells => (cells[0].TrimStart('|', ' '), cells[1], cells[3])));

    [Fact]
    public void Table_HasARowOfTheBroadcastsTestsForEachMachine() =>
        Assert.Equal(
            Machine.InTable.Select(static machine => (machine.Kernel, machine.Processor)),
            MachineTable.Committed().Where(MachineTable.IsOfTests).Select(static row => row.Split(" | "))
                .Select(static cells => (cells[0].TrimStart('|', ' '), cells[1])));

    [Fact]
    public void Machines_HaveNamesOfTheirOwn_AndPinnedVersions()
    {
        Assert.Equal(Machine.All.Count, Machine.All.Select(static machine => machine.Name).Distinct().Count());
        Assert.All(Machine.All, static machine => Assert.Matches("^linux-image-[0-9]+\\.[0-9]+\\.[0-9]+[-+]", machine.Package));
    }
}
