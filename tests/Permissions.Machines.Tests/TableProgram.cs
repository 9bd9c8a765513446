// The entry beside the tests: boots the machines that are named, or all, and writes what they printed into MACHINES.md.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Permissions.Machines;

internal static class TableProgram
{
    private static async Task<int> Main(string[] args)
    {
        if (args is not ["table", .. var names])
        {
            Console.Error.WriteLine(
                "Run the tests with dotnet test. 'table' as the first argument boots the machines and writes MACHINES.md; "
                + "names after it choose among them.");
            return 2;
        }

        bool asClaimed = true;
        foreach (Machine machine in Machine.All.Where(machine => names.Length == 0 ? machine.IsInTable : names.Contains(machine.Name)))
        {
            Report report = await Probe.BootAsync(machine);
            IReadOnlyList<string> rows = MachineTable.RowsOf(machine, report);
            Console.WriteLine(string.Join('\n', [machine.Name, .. rows, .. report.Problems]));
            asClaimed &= report.Problems.Count == 0;
            if (report.Problems.Count == 0)
                MachineTable.Write(machine, rows);
        }

        return asClaimed ? 0 : 1;
    }
}
