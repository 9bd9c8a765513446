// What a host drops where it begins to serve, said in code and, where that is asked for, in configuration.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace Permissions;

/// <summary>What a host drops where it begins to serve. All that is named, here and by other registrations, is dropped together: all of it or nothing.</summary>
/// <example>
/// <code>
/// builder.Services.AddPermissionDrop(drop => drop
///     .Drop(Permission.ChildProcess, Permission.FileSystemRead)
///     .DropExcept(Permission.FileSystemWrite, "/var/lib/shop")
///     .WarmUp()
///     .Require());
/// </code>
/// </example>
public sealed class PermissionDropOptions
{
    internal PermissionDropOptions()
    {
    }

    internal List<DropRequest> Requests { get; } = [];

    internal List<IConfiguration> Sections { get; } = [];

    internal Permission Required { get; private set; }

    internal Permission Audited { get; private set; }

    internal string AuditSite { get; private set; } = "";

    internal bool WarmsUp { get; private set; }

    internal int DenialStatus { get; private set; } = 500;

    /// <summary>Drops permissions.</summary>
    /// <param name="permissions">At least one.</param>
    /// <exception cref="ArgumentException">Nothing is named, or something that is no permission.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PermissionDropOptions Drop(params Permission[] permissions) => Add(ProcessPermissions.Sum(permissions), null, DropSite.OfCaller());

    /// <summary>Drops permissions by their short names, such as <c>fs.write</c>.</summary>
    /// <param name="names">At least one.</param>
    /// <exception cref="ArgumentException">Nothing is named, or there is no permission of that name; the message names the nearest one.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PermissionDropOptions Drop(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Add(ProcessPermissions.Sum([.. names.Select(static name => PermissionNames.Parse(name, nameof(names)))]), null, DropSite.OfCaller());
    }

    /// <summary>Drops a file permission everywhere but in these folders and files, or a network permission but for these ports. Said twice, only what both
    /// keep is kept.</summary>
    /// <param name="permission"><c>fs.write</c>, <c>fs.read</c> or <c>fs</c>; or <c>net.connect</c>, <c>net.listen</c> or <c>net</c>.</param>
    /// <param name="paths">At least one file or folder, which must exist when the host has started; start-up work may make it. Or ports: <c>:443</c>.</param>
    /// <exception cref="ArgumentException">The permission is not one of files or of the network, or nothing is named, or not a port.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PermissionDropOptions DropExcept(Permission permission, params string[] paths)
    {
        PermissionNames.Valid(permission, nameof(permission));
        ArgumentNullException.ThrowIfNull(paths);
        if (DropEngine.WhyNotKept(permission, paths) is { } why)
            throw new ArgumentException(why, nameof(permission));
        return Add(permission, paths, DropSite.OfCaller());
    }

    /// <summary>Tells and logs what dropping these would deny, with the stack of each use, and denies nothing. What is dropped as well is denied.</summary>
    /// <param name="permissions">At least one.</param>
    /// <exception cref="ArgumentException">Nothing is named, or something that is no permission.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PermissionDropOptions Audit(params Permission[] permissions) => AddAudit(ProcessPermissions.Sum(permissions), DropSite.OfCaller());

    /// <summary>Calls <see cref="ProcessPermissions.WarmUp"/> right before the drop; what stays cold is logged.</summary>
    public PermissionDropOptions WarmUp()
    {
        WarmsUp = true;
        return this;
    }

    /// <summary>Insists on the kernel: where it cannot hold one of these permissions, the host does not start and nothing is dropped.</summary>
    /// <param name="permissions">The permissions that the kernel has to hold, the guard alone being enough for the others; none for all that are dropped.</param>
    /// <exception cref="ArgumentException">Something is no permission.</exception>
    public PermissionDropOptions Require(params Permission[] permissions)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        Required |= permissions.Length == 0 ? PermissionNames.All : ProcessPermissions.Sum(permissions);
        return this;
    }

    /// <summary>
    /// Drops besides what a section of the configuration names when the host starts: the lists <c>Drop</c>, <c>Audit</c> and <c>Require</c> of short
    /// names, and <c>DropExcept</c> with a list of paths or ports for each. It can only add to what the code drops.
    /// </summary>
    /// <param name="section">For example <c>builder.Configuration.GetSection("Permissions")</c>. A word in it that is not known stops the start.</param>
    public PermissionDropOptions FromConfiguration(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        Sections.Add(section);
        return this;
    }

    /// <summary>What a request is answered with in which a dropped permission was used.</summary>
    /// <param name="statusCode">An HTTP status from 400 to 599; 500 where this is not called.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another number.</exception>
    public PermissionDropOptions AnswerDenialsWith(int statusCode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        DenialStatus = statusCode;
        return this;
    }

    internal PermissionDropOptions Add(Permission permissions, string[]? paths, string site)
    {
        Requests.Add(new DropRequest(permissions, paths, site));
        return this;
    }

    internal PermissionDropOptions AddAudit(Permission permissions, string site)
    {
        Audited |= permissions;
        AuditSite = site;
        return this;
    }
}
