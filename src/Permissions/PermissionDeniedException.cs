// Thrown where a dropped permission is used: what was refused, where it was dropped, and what to do.
using System;
using System.Diagnostics.CodeAnalysis;

namespace Permissions;

/// <summary>A dropped permission was used.</summary>
/// <remarks>
/// It is an <see cref="UnauthorizedAccessException"/>, because that is what code written for files already expects. The kernel's own
/// refusals
/// reach managed code as the exceptions of the API that was called; <see cref="TryGetDenial"/> recognises them.
/// </remarks>
/// <example>
/// <code>
/// try { store.Save(order); }
/// catch (Exception e) when (PermissionDeniedException.TryGetDenial(e, out _)) { return Results.StatusCode(503); }
/// </code>
/// </example>
public sealed class PermissionDeniedException : UnauthorizedAccessException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public PermissionDeniedException()
        : this("A dropped permission was used.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was refused.</param>
    public PermissionDeniedException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was refused.</param>
    /// <param name="innerException">What led to it.</param>
    public PermissionDeniedException(string? message, Exception? innerException)
        : base(message, innerException) => DropSite = Permissions.DropSite.Unknown;

    internal PermissionDeniedException(
        Permission permission, string? resource, string? canonicalResource, string dropSite, EnforcementLayer layer,
        Exception? inner = null)
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
    /// Finds the denial behind an exception: itself, one wrapped in it, or a kernel refusal (EPERM or EACCES from a file, process or
    /// socket API, or
    /// from the loader of native libraries) of a permission that the kernel holds dropped.
    /// </summary>
    /// <param name="exception">What was caught; null is not a denial.</param>
    /// <param name="denial">The denial; null where it is an ordinary failure.</param>
    /// <param name="resource">The file concerned, where the caller knows it; it makes the answer surer where folders were kept.</param>
    public static bool TryGetDenial(
        [NotNullWhen(true)] Exception? exception, [NotNullWhen(true)] out PermissionDeniedException? denial, string? resource = null)
    {
        denial = null;
        for (Exception? at = exception; at is not null && denial is null; at = at.InnerException)
            denial = at as PermissionDeniedException ?? KernelRefusal.Read(at, resource);
        return denial is not null;
    }

    private static string Sentence(Permission permission, string? resource, string dropSite, EnforcementLayer layer)
    {
        string name = PermissionName.Of(permission);
        string what = resource is null ? "the call" : $"'{resource}'";
        string who = layer == EnforcementLayer.Kernel ? "the kernel refused" : "the guard refused";
        return $"'{name}' was dropped at {dropSite}, so {who} {what}. Do it before the drop, keep {name}, or ask ProcessPermissions.Has "
            + "first.";
    }
}
