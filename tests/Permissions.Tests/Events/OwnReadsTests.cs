// A drop tries to read things that it can do without. Where the kernel refuses them, that does not count as a denial.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq.Expressions;
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
            if (PermissionDeniedException.From(thrown.Exception) is { } denied)
                seen.Add(denied);
        };
        ProcessPermissions.Drop(Permission.FileSystemRead);
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, Path.GetTempPath());
        ProcessPermissions.Drop(Permission.ChildProcess);
        Assert.Empty(seen);
        Assert.ThrowsAny<UnauthorizedAccessException>(() => File.ReadAllText("/etc/hostname"));
        Assert.NotEmpty(seen); // of the program's own it is told
    });

    [KernelFact]
    public void PlaceOfADrop_IsReadBeforeReadingIsDropped() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.WarmUp();
        DropResult first = ProcessPermissions.Drop(Permission.ChildProcess), second = ProcessPermissions.Drop(Permission.FileSystemRead);
        DropResult third = ProcessPermissions.Drop(Permission.NetworkListen);
        Assert.Matches(@"^OwnReadsTests\.cs:\d+$", first.DropSite);
        Assert.Matches(@"^OwnReadsTests\.cs:\d+$", second.DropSite);
        Assert.Contains(nameof(PlaceOfADrop_IsReadBeforeReadingIsDropped), third.DropSite); // the method, since its line can no longer be read
        Assert.Equal(first.DropSite, ProcessPermissions.Denied(Permission.ChildProcess)!.DropSite);
    });

    [KernelFact]
    public void PlaceOfADrop_InACompiledExpression_IsItsMethod() => ChildProcess.Run(static () =>
    {
        MethodCallExpression drop = Expression.Call(
            typeof(ProcessPermissions).GetMethod(nameof(ProcessPermissions.Drop), [typeof(Permission[])])!,
            Expression.NewArrayInit(typeof(Permission), Expression.Constant(Permission.ChildProcess)));
        string site = Expression.Lambda<Func<string>>(Expression.Property(drop, nameof(DropResult.DropSite))).Compile()();
        Assert.StartsWith("lambda_method", site, StringComparison.Ordinal);
    });
}
