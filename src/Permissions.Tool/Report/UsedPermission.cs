// The words around one use: the rule of its permission, and how its phase reads in a sentence.
using System.Linq;
using Permissions.Reachability;

namespace Permissions.Tool.Report;

internal static class UsedPermission
{
    /// <summary>One rule a permission, in the order of the bits.</summary>
    public static string Rule(string permission) => "PERM" + (1001 + PermissionSet.LeafNames.ToList().IndexOf(permission));

    public static string When(string phase) => phase == "startup" ? "at startup" : "at run time";
}
