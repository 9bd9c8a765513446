// A machine of machines.txt: a kernel of Debian's, for one architecture.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Permissions.Machines;

/// <param name="Name">What the tests call it.</param>
/// <param name="Suite">The release of Debian that serves it.</param>
/// <param name="Architecture">Debian's word: amd64 or arm64.</param>
/// <param name="Package">The kernel's package, its version included.</param>
/// <param name="IsInTable">Whether its rows stand in the table.</param>
internal sealed record Machine(string Name, string Suite, string Architecture, string Package, bool IsInTable)
{
    public static readonly string Root =
        typeof(Machine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "RepositoryRoot").Value!;

    public static readonly string Folder = Path.Combine(Root, "tests/Permissions.Machines.Tests");

    public static readonly IReadOnlyList<Machine> All =
    [
        .. File.ReadLines(Path.Combine(Folder, "machines.txt")).Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static words => new Machine(words[0], words[1], words[2], words[3], words[4] == "yes")),
    ];

    public static IEnumerable<Machine> InTable => All.Where(static machine => machine.IsInTable);

    public string Kernel => Package["linux-image-".Length..];

    /// <summary>.NET's word for the architecture.</summary>
    public string Processor => Architecture == "amd64" ? "x64" : Architecture;
}
