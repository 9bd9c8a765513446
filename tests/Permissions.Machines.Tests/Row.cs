// What the probe says of one permission on one machine, and what in it is not as the drop claimed.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Machines;

/// <param name="Case">The permission, and what of it is kept.</param>
/// <param name="Layer">The layer that the drop's result names.</param>
/// <param name="Guard">What came of asking the guard: refused or open.</param>
/// <param name="WhyNot">Why the kernel does not hold it, as the result says.</param>
/// <param name="Broken">What did not work while nothing was dropped.</param>
/// <param name="Refused">What the kernel refused below the guard, on every thread.</param>
/// <param name="Open">What worked below the guard, on every thread.</param>
/// <param name="Mixed">What was answered otherwise, with the error numbers of the threads.</param>
internal sealed record Row(
    string Case, string Layer, string Guard, string WhyNot, string[] Broken, string[] Refused, string[] Open, string[] Mixed)
{
    private const string KeptUse = "kept: ";

    // What newer interfaces of Landlock added: before them it goes through, and SECURITY.md says so.
    private static readonly Dictionary<string, int> s_since = new()
    {
        ["UDP to another port"] = 10,
        ["UDP on another port"] = 10,
        ["a Unix socket from before to a path"] = 9,
    };

    public bool IsHeldByKernel => Layer == "Both";

    public bool Keeps => Case.Contains(" but ", StringComparison.Ordinal);

    public static Row Parse(string line) =>
        line.Split('|') is ["ROW", var name, var layer, var guard, var why, var broken, var refused, var open, var mixed]
        ? new(name, layer, guard, why, List(broken), List(refused), List(open), List(mixed))
        : throw new FormatException($"The probe's line cannot be read: {line}");

    /// <summary>A sentence for each thing that is not as claimed.</summary>
    public IEnumerable<string> Problems(int landlock)
    {
        foreach (string use in Broken)
            yield return $"{Case}: {use} did not work before the drop, so its refusal proves nothing";
        if (Guard != "refused")
            yield return $"{Case}: the guard did not refuse";
        foreach (string use in Mixed)
            yield return $"{Case}: {use} was answered with other errors, or differently by thread";
        foreach (string use in Refused.Where(static use => use.StartsWith(KeptUse, StringComparison.Ordinal)))
            yield return $"{Case}: {use} was refused";
        if (!IsHeldByKernel && WhyNot.Length == 0)
            yield return $"{Case}: the kernel does not hold it and the result does not say why";
        foreach (string use in Open.Where(use => IsHeldByKernel && IsClaimed(use, landlock)))
            yield return $"{Case}: {use} got through although the kernel is said to hold it";
    }

    private static bool IsClaimed(string use, int landlock) =>
        !use.StartsWith(KeptUse, StringComparison.Ordinal) && landlock >= s_since.GetValueOrDefault(use);

    private static string[] List(string words) => words.Split("; ", StringSplitOptions.RemoveEmptyEntries);
}
