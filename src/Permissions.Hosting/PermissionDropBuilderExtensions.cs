// Says in code what a host drops, and where in the code that was said: denials name the place.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Permissions;
using Permissions.CompilerServices;
using Permissions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says what a host drops where it begins to serve. All that is named, here and by other registrations, is dropped
/// together.</summary>
/// <example>
/// <code>
/// builder.Services.AddPermissionDrop()
///     .Drop(Permission.ChildProcess | Permission.FileSystemRead)
///     .DropExcept(Permission.FileSystemWrite, ["/var/lib/shop"])
///     .WarmUp()
///     .RequireKernel();
/// </code>
/// </example>
public static class PermissionDropBuilderExtensions
{
    /// <summary>Drops permissions.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="permissions">One or several.</param>
    /// <param name="file">The compiler fills it in: denials name the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">Nothing is named, or something that is not a permission.</exception>
    public static IPermissionDropBuilder Drop(
        this IPermissionDropBuilder builder, Permission permissions,
        [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Add(builder, new DropRequest(DropServices.Valid(permissions, nameof(permissions)), null, DropServices.Site(file, line)));

    /// <summary>Drops permissions by their short names, such as <c>fs.write</c>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="permissions">One name, or several that are separated by commas.</param>
    /// <param name="file">The compiler fills it in: denials name the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">There is no permission of that name; the message names the nearest one.</exception>
    public static IPermissionDropBuilder Drop(
        this IPermissionDropBuilder builder, string permissions, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Add(builder, new DropRequest(PermissionName.Parse(permissions), null, DropServices.Site(file, line)));

    /// <summary>Drops a file permission everywhere but in these folders and files, or a network permission but for these ports. Where two
    /// registrations
    /// name different ones, only what both keep is kept.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="permissions"><c>fs.write</c>, <c>fs.read</c> or <c>fs</c>; or <c>net.connect</c>, <c>net.listen</c> or
    /// <c>net</c>.</param>
    /// <param name="allowedPaths">At least one file or folder, which must exist when the host has started; start-up work may create it.
    /// Or ports: <c>:443</c>.</param>
    /// <param name="file">The compiler fills it in: denials name the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">The permission is not one of files or of the network, or nothing is named, or not a
    /// port.</exception>
    public static IPermissionDropBuilder DropExcept(
        this IPermissionDropBuilder builder, Permission permissions, IEnumerable<string> allowedPaths,
        [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
    {
        DropServices.Valid(permissions, nameof(permissions));
        ArgumentNullException.ThrowIfNull(allowedPaths);
        string[] paths = [.. allowedPaths];
        if (DropServices.WhyNotAllowed(permissions, paths) is { } why)
            throw new ArgumentException(why, nameof(permissions));
        return Add(builder, new DropRequest(permissions, paths, DropServices.Site(file, line)));
    }

    /// <summary>Logs what dropping these would deny, with the stack of each use, and denies nothing. What is dropped as well is
    /// denied.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="permissions">One or several.</param>
    /// <param name="file">The compiler fills it in: the log names the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">Nothing is named, or something that is not a permission.</exception>
    public static IPermissionDropBuilder Audit(
        this IPermissionDropBuilder builder, Permission permissions, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
    {
        DropServices.Valid(permissions, nameof(permissions));
        string site = DropServices.Site(file, line);
        return builder.After(options => (options.Audit, options.AuditSite) = (options.Audit | permissions, site));
    }

    /// <summary>Calls <see cref="ProcessPermissions.WarmUp"/> right before the drop; what stays cold is logged.</summary>
    /// <param name="builder">The builder.</param>
    public static IPermissionDropBuilder WarmUp(this IPermissionDropBuilder builder) =>
        builder.After(static options => options.WarmUp = true);

    /// <summary>Requires the kernel: where it cannot hold one of these permissions, the host does not start and nothing is
    /// dropped.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="permissions">The permissions that the kernel has to hold; the guard alone is enough for the others. Null for all that
    /// are dropped.</param>
    /// <exception cref="ArgumentException">Something is not a permission.</exception>
    public static IPermissionDropBuilder RequireKernel(this IPermissionDropBuilder builder, Permission? permissions = null)
    {
        Permission required = permissions is { } some ? DropServices.Valid(some, nameof(permissions)) : DropServices.All;
        return builder.After(options => options.RequireKernel |= required);
    }

    /// <summary>
    /// Also drops what a section of the configuration names when the host starts. Its keys are the properties of
    /// <see cref="PermissionDropOptions"/>:
    /// permissions have their short names there, as a list or separated by commas. It can only add to what the code drops.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="section">For example <c>builder.Configuration.GetSection("Permissions")</c>. A key or a value in it that is not known
    /// stops the start.</param>
    public static IPermissionDropBuilder FromConfiguration(this IPermissionDropBuilder builder, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        builder.Services.AddSingleton<IPostConfigureOptions<PermissionDropOptions>>(
            services => new ConfiguredDrops(section, services.GetService<IConfiguration>()));
        return builder;
    }

    private static IPermissionDropBuilder Add(IPermissionDropBuilder builder, DropRequest request) =>
        builder.After(options => options.Requests.Add(request));

    // Behind every Configure, so that no options take away what is named here.
    private static IPermissionDropBuilder After(this IPermissionDropBuilder builder, Action<PermissionDropOptions> change)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.PostConfigure(change);
        return builder;
    }
}
