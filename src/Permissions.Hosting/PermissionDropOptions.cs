// What a host drops where it begins to serve, said in code and, where that is asked for, in configuration.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace Permissions;

/// <summary>What a host drops where it begins to serve. All that is named, here and by other registrations, is dropped together: all of it or nothing.</summary>
/// <example>
/// <code>
/// builder.Services.AddPermissionDrop(drop => drop
///     .Drop(Permission.ChildProcess | Permission.FileSystemRead)
///     .DropExcept(Permission.FileSystemWrite, ["/var/lib/shop"])
///     .WarmUp()
///     .RequireKernel());
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
    /// <param name="permissions">One or several.</param>
    /// <param name="file">The compiler fills it in: denials name the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">Nothing is named, or something that is not a permission.</exception>
    public PermissionDropOptions Drop(Permission permissions, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Add(PermissionName.Valid(permissions, nameof(permissions)), null, DropSite.Of(file, line));

    /// <summary>Drops permissions by their short names, such as <c>fs.write</c>.</summary>
    /// <param name="permissions">One name, or several that are separated by commas.</param>
    /// <param name="file">The compiler fills it in: denials name the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">There is no permission of that name; the message names the nearest one.</exception>
    public PermissionDropOptions Drop(string permissions, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Add(PermissionName.Parse(permissions, nameof(permissions)), null, DropSite.Of(file, line));

    /// <summary>Drops a file permission everywhere but in these folders and files, or a network permission but for these ports. Said twice, only what both
    /// keep is kept.</summary>
    /// <param name="permissions"><c>fs.write</c>, <c>fs.read</c> or <c>fs</c>; or <c>net.connect</c>, <c>net.listen</c> or <c>net</c>.</param>
    /// <param name="allowedPaths">At least one file or folder, which must exist when the host has started; start-up work may create it. Or ports: <c>:443</c>.</param>
    /// <param name="file">The compiler fills it in: denials name the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">The permission is not one of files or of the network, or nothing is named, or not a port.</exception>
    public PermissionDropOptions DropExcept(
        Permission permissions, IEnumerable<string> allowedPaths, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
    {
        PermissionName.Valid(permissions, nameof(permissions));
        ArgumentNullException.ThrowIfNull(allowedPaths);
        string[] paths = [.. allowedPaths];
        if (DropEngine.WhyNotKept(permissions, paths) is { } why)
            throw new ArgumentException(why, nameof(permissions));
        return Add(permissions, paths, DropSite.Of(file, line));
    }

    /// <summary>Tells and logs what dropping these would deny, with the stack of each use, and denies nothing. What is dropped as well is denied.</summary>
    /// <param name="permissions">One or several.</param>
    /// <param name="file">The compiler fills it in: denials name the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">Nothing is named, or something that is not a permission.</exception>
    public PermissionDropOptions Audit(Permission permissions, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        AddAudit(PermissionName.Valid(permissions, nameof(permissions)), DropSite.Of(file, line));

    /// <summary>Calls <see cref="ProcessPermissions.WarmUp"/> right before the drop; what stays cold is logged.</summary>
    public PermissionDropOptions WarmUp()
    {
        WarmsUp = true;
        return this;
    }

    /// <summary>Insists on the kernel: where it cannot hold one of these permissions, the host does not start and nothing is dropped.</summary>
    /// <param name="permissions">The permissions that the kernel has to hold, the guard alone being enough for the others; null for all that are dropped.</param>
    /// <exception cref="ArgumentException">Something is not a permission.</exception>
    public PermissionDropOptions RequireKernel(Permission? permissions = null)
    {
        Required |= permissions is { } some ? PermissionName.Valid(some, nameof(permissions)) : PermissionName.All;
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
