// The words around one use: the rule of its permission, and how its phase reads in a sentence.
using Permissions.Reachability;
using Permissions.Reachability.Reports;

namespace Permissions.Tool.Report;

internal static class UsedPermission
{
    public static string Rule(string permission) => PermissionSet.TryParse(permission, out var set) ? RuleTable.For(set).Id : "";

    public static string When(string phase) => phase == "startup" ? "at startup" : "at run time";
}
