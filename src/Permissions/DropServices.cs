// What only our other packages call: the parts of a drop that a host puts together from several places, and the names of permissions.
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;

namespace Permissions.CompilerServices;

/// <summary>What Permissions.Hosting and Permissions.Testing call. A program calls <see cref="ProcessPermissions"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DropServices
{
    /// <summary>Every permission.</summary>
    public static Permission All => PermissionName.All;

    /// <summary>The permissions themselves.</summary>
    /// <param name="permissions">One or several.</param>
    /// <param name="parameter">The parameter that an exception names.</param>
    /// <exception cref="System.ArgumentException">Nothing is named, or something that is not a permission.</exception>
    public static Permission Valid(Permission permissions, string parameter) => PermissionName.Valid(permissions, parameter);

    /// <summary>The leaves of a permission, in the order of their bits.</summary>
    /// <param name="permissions">One or several.</param>
    public static IReadOnlyList<Permission> Leaves(Permission permissions) => PermissionName.Leaves(permissions);

    /// <summary>The place of a call as denials name it: <c>Program.cs:14</c>.</summary>
    /// <param name="file">What the compiler filled in.</param>
    /// <param name="line">What the compiler filled in.</param>
    public static string Site(string? file, int line) => DropSite.Of(file, line);

    /// <summary>Why these cannot be kept, in a sentence; null where they can.</summary>
    /// <param name="permissions">The permission that is dropped.</param>
    /// <param name="resources">Paths or ports.</param>
    public static string? WhyNotAllowed(Permission permissions, string[] resources) => AllowedResources.WhyNot(permissions, resources);

    /// <summary>The sentence about a name that no permission has, with the nearest one.</summary>
    /// <param name="name">The name.</param>
    public static string UnknownName(string name) => PermissionName.Unknown(name);

    /// <summary>The word that is spelt most like this one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="known">The words that there are.</param>
    public static string Nearest(string word, IEnumerable<string> known) => PermissionName.Nearest(word, known);

    /// <summary>Drops what was asked for at several places as one: all of it or nothing.</summary>
    /// <param name="requests">At least one.</param>
    /// <param name="required">What the kernel has to hold; where it cannot, nothing changes.</param>
    public static DropResult DropTogether(IReadOnlyList<DropRequest> requests, Permission required) =>
        DropEngine.DropTogether(requests, required);

    /// <summary>Audits permissions, named for a place.</summary>
    /// <param name="permissions">One or several.</param>
    /// <param name="options">How.</param>
    /// <param name="site">The place.</param>
    public static void Audit(Permission permissions, DropOptions? options, string site) => DropEngine.Audit(permissions, options, site);

    /// <summary>Opens a file to which several processes append whole lines.</summary>
    /// <param name="path">The file; it is created where it does not exist.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static FileStream OpenToAppend(string path) => AuditFile.Append(path);
}
