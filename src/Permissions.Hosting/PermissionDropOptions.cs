// What a host drops where it begins to serve, as options: code, configuration and libraries set them as they set other options.
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;
using Permissions.CompilerServices;

namespace Permissions;

/// <summary>
/// What a host drops where it begins to serve. These are options as others are: <c>Configure</c>, <c>PostConfigure</c>, binding and
/// validation work on
/// them. All that they name, and all that the builder names, is dropped together: all of it or nothing.
/// </summary>
/// <remarks>
/// They are read once, when the host starts. A value that is wrong stops the start. What the methods of
/// <see cref="IPermissionDropBuilder"/> name
/// is added to these values, and no options can take it away again.
/// </remarks>
/// <example>
/// <code>
/// builder.Services.AddPermissionDrop(options =>
/// {
///     options.Drop = Permission.ChildProcess | Permission.FileSystemRead;
///     options.DropExcept["fs.write"] = ["/var/lib/shop"];
///     options.DenialStatusCode = 503;
/// });
/// </code>
/// </example>
public sealed class PermissionDropOptions
{
    /// <summary>The permissions that are dropped. In a configuration they may have their short names: <c>child, net.listen</c>.</summary>
    public Permission Drop { get; set; }

    /// <summary>
    /// File permissions that are dropped everywhere but in these folders and files, and network permissions that are dropped but for
    /// these ports
    /// (<c>:443</c>), by short name. The folders must exist when the host has started; start-up work may create them.
    /// </summary>
    public IDictionary<string, IList<string>> DropExcept { get; set; } = new Dictionary<string, IList<string>>();

    /// <summary>The permissions whose uses are logged, each with its stack, and not denied. What is dropped as well is denied.</summary>
    public Permission Audit { get; set; }

    /// <summary>The permissions that the kernel has to hold. Where it cannot hold one that is dropped, the host does not start and
    /// nothing is dropped.</summary>
    public Permission RequireKernel { get; set; }

    /// <summary>Whether <see cref="ProcessPermissions.WarmUp"/> is called right before the drop; what stays cold is logged.</summary>
    public bool WarmUp { get; set; }

    /// <summary>A file to which each drop, each denial and each audited use is appended as a line of JSON; null for none. It is opened
    /// before the drop.</summary>
    public string? AuditFile { get; set; }

    /// <summary>The HTTP status of the answer to a request in which a dropped permission was used: from 400 to 599. The default is
    /// 500.</summary>
    public int DenialStatusCode { get; set; } = 500;

    /// <summary>What the builder and the configuration name, each with its place.</summary>
    internal List<DropRequest> Requests { get; } = [];

    /// <summary>Where <see cref="Audit"/> was named, where the builder or the configuration did it.</summary>
    internal string? AuditSite { get; set; }

    /// <summary>What could not be read in the configuration.</summary>
    internal List<string> Faults { get; } = [];
}
