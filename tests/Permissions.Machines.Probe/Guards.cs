// What runs on a system without our kernel layer: every permission is dropped, and the guard alone answers.
using System;
using System.Linq;
using Permissions.CompilerServices;

namespace Permissions.Machines;

internal static class Guards
{
    private static readonly Permission[] s_leaves =
        [.. Enum.GetValues<Permission>().Where(static one => System.Numerics.BitOperations.PopCount((uint)one) == 1)];

    public static int Run()
    {
        Console.WriteLine(Program.Here());
        foreach (Permission leaf in s_leaves)
        {
            bool refusedBefore = Refuses(leaf), requiredRefused = RequiredIsRefused(leaf), changed = Refuses(leaf);
            PermissionOutcome outcome = ProcessPermissions.Drop(leaf)[leaf];
            string[] broken =
            [
                .. refusedBefore ? ["the guard refused"] : Array.Empty<string>(),
                .. requiredRefused ? Array.Empty<string>() : ["Enforcement.Required was granted"],
                .. changed ? ["the refused drop changed something"] : Array.Empty<string>(),
            ];
            Console.WriteLine(string.Join(
                '|', "ROW", leaf, outcome.Layer, Refuses(leaf) ? "refused" : "open", outcome.KernelGap,
                string.Join("; ", broken), "", "", ""));
        }

        Console.WriteLine("END|");
        return 0;
    }

    private static bool RequiredIsRefused(Permission leaf)
    {
        try
        {
            ProcessPermissions.Drop(leaf, new DropOptions { Enforcement = Enforcement.Required });
            return false;
        }
        catch (KernelEnforcementException)
        {
            return true;
        }
    }

    private static bool Refuses(Permission leaf) => GuardServices.Denied(leaf) is not null;
}
