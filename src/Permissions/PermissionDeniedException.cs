// Thrown where a dropped permission is used: what was refused, where it was dropped, and what to do.
using System;
using System.Diagnostics.CodeAnalysis;

namespace Permissions;

/// <summary>A dropped permission was used.</summary>
/// <remarks>
/// It is an <see cref="UnauthorizedAccessException"/>, because that is what code written for files already expects. The kernel's own refusals
/// reach managed code as the exceptions of the API that was called; <see cref="From"/> recognises them.
/// </remarks>
/// <example>
/// <code>
/// try { store.Save(order); }
/// catch (Exception e) when (PermissionDeniedException.IsDenial(e)) { return Results.StatusCode(503); }
/// </code>
/// </example>
public sealed class PermissionDeniedException : UnauthorizedAccessException
{
    internal PermissionDeniedException(
        Permission permission, string? resource, string? canonicalResource, string dropSite, EnforcementLayer layer, Exception? inner = null)
        : base(Sentence(permission, resource, dropSite, layer), inner)
    {
        Permission = permission;
        Resource = resource;
        CanonicalResource = canonicalResource;
        DropSite = dropSite;
        Layer = layer;
    }

    /// <summary>The permission that was missing. From the kernel it may be several, where one refusal can have several causes.</summary>
    public Permission Permission { get; }

    /// <summary>The resource in the caller's own words; null where the call named none.</summary>
    public string? Resource { get; }

    /// <summary>The resource as it was compared: absolute, with every link followed; null where none was compared.</summary>
    public string? CanonicalResource { get; }

    /// <summary>Where the permission was dropped: <c>Program.cs:14</c>.</summary>
    public string DropSite { get; }

    /// <summary>Who refused: the guard or the kernel.</summary>
    public EnforcementLayer Layer { get; }

    /// <summary>
    /// The denial behind an exception: itself, one wrapped in it, or a kernel refusal (EPERM or EACCES from a file, process or socket API)
    /// of a permission that the kernel holds dropped. Null where it is an ordinary failure.
    /// </summary>
    /// <param name="exception">What was caught.</param>
    /// <param name="resource">The file concerned, where the caller knows it; it makes the answer surer where folders were kept.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public static PermissionDeniedException? From(Exception exception, string? resource = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        for (Exception? at = exception; at is not null; at = at.InnerException)
        {
            if (at is PermissionDeniedException denied)
                return denied;
            if (KernelRefusal.Read(at, resource) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>Whether <see cref="From"/> finds a denial: for <c>catch … when</c>.</summary>
    /// <param name="exception">What was caught; null is no denial.</param>
    public static bool IsDenial([NotNullWhen(true)] Exception? exception) => exception is not null && From(exception) is not null;

    private static string Sentence(Permission permission, string? resource, string dropSite, EnforcementLayer layer)
    {
        string name = PermissionName.Of(permission);
        string what = resource is null ? "the call" : $"'{resource}'";
        string who = layer == EnforcementLayer.Kernel ? "the kernel refused" : "the guard refused";
        return $"'{name}' was dropped at {dropSite}, so {who} {what}. Do it before the drop, keep {name}, or ask ProcessPermissions.Has first.";
    }
}
