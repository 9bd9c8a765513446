// A drop tries to read things that it can do without. Where the kernel refuses them, that does not count as a denial.
using System;
using System.Collections.Generic;
using System.IO;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Events;

public class OwnReadsTests
{
    [KernelFact]
    public void DropOfReadAndTheDropsAfterIt_AreNoDenials() => ChildProcess.Run(static () =>
    {
        List<PermissionDeniedException> seen = [];
        ProcessPermissions.WarmUp();
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            if (Refused.Denial(thrown.Exception) is { } denied)
                seen.Add(denied);
        };
        ProcessPermissions.Drop(Permission.FileSystemRead);
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()]);
        ProcessPermissions.Drop(Permission.ChildProcess);
        Assert.Empty(seen);
        Assert.ThrowsAny<UnauthorizedAccessException>(() => File.ReadAllText("/etc/hostname"));
        Assert.NotEmpty(seen); // of the program's own it is told
    });

    [Fact]
    public void PlaceOfADrop_IsTheCallersFileAndLine_AndUnknownWhereTheCompilerDidNotSayIt() => ChildProcess.Run(static () =>
    {
        Assert.Matches(@"^OwnReadsTests\.cs:\d+$", ProcessPermissions.Drop(Permission.ChildProcess).DropSite);
        Assert.Equal("app.cs:3", ProcessPermissions.Drop(Permission.Worker, options: null, @"C:\src\app.cs", 3).DropSite);
        Assert.Equal("app.cs:3", GuardServices.Denied(Permission.Worker)!.DropSite);
        Assert.Equal("an unknown place", ProcessPermissions.Drop(Permission.DynamicCode, options: null, file: null).DropSite);
    });
}
