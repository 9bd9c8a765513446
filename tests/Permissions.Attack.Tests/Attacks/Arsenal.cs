// Every attack, in the order of the table.
using Permissions.Attacks.Harness;

namespace Permissions.Attacks;

internal static class Arsenal
{
    public static readonly Attack[] All =
    [
        .. ManagedDetours.All, .. WritingCalls.All, .. HandleTwins.All, .. WritingDetours.All, .. OtherThreads.All, .. OtherProcesses.All,
        .. PathTricks.All,
        .. ReadingCalls.All, .. NewProcesses.All, .. Connections.All, .. Listeners.All, .. LoadedCode.All, .. GuardOnlyPermissions.All,
        .. CompiledAttacks.All,
    ];
}
