// Asserts that the kernel refused: the API failed, and the failure is recognised as a denial of this permission.
using System;
using Xunit;

namespace Permissions.Tests.Harness;

internal static class Refused
{
    public static bool IsDenial(Exception? exception) => PermissionDeniedException.TryGetDenial(exception, out _);

    /// <summary>The denial behind an exception; null where it is an ordinary failure.</summary>
    public static PermissionDeniedException? Denial(Exception? exception, string? resource = null) =>
        PermissionDeniedException.TryGetDenial(exception, out PermissionDeniedException? denial, resource) ? denial : null;

    public static void ByKernel(Permission permission, Action use)
    {
        Exception? exception = Record.Exception(use);
        Assert.NotNull(exception);
        Assert.True(PermissionDeniedException.TryGetDenial(exception, out PermissionDeniedException? denied),
            $"Failed, but not as a denial: {exception}");
        Assert.Equal(EnforcementLayer.Kernel, denied.Layer);
        Assert.True(denied.Permission.HasFlag(permission), $"Denied {denied.Permission}, not {permission}.");
    }
}
