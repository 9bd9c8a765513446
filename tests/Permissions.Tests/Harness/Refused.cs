// Asserts that the kernel refused: the API failed, and the failure is recognised as a denial of this permission.
using System;
using Xunit;

namespace Permissions.Tests.Harness;

internal static class Refused
{
    public static void ByKernel(Permission permission, Action use)
    {
        Exception? exception = Record.Exception(use);
        Assert.NotNull(exception);
        PermissionDeniedException? denied = PermissionDeniedException.From(exception);
        Assert.True(denied is not null, $"Failed, but not as a denial: {exception}");
        Assert.Equal(EnforcementLayer.Kernel, denied.Layer);
        Assert.True(denied.Permission.HasFlag(permission), $"Denied {denied.Permission}, not {permission}.");
    }
}
