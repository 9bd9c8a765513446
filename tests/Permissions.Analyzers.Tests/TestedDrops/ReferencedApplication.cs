// The facts about an application that a test project references, as the build hands them over: what it drops, and where.
using System.Linq;
using Permissions.Reachability.FactFiles;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Tests.TestedDrops;

internal static class ReferencedApplication
{
    public static (string Name, string Text) Facts(string assembly, string method, params Permission?[] dropped) =>
        (assembly + ".permissionfacts", FactFileWriter.Write(assembly, "key", [],
    [
        new MethodFacts
        {
            Id = "M:" + method, Name = method, Type = "Program",
            Sites = [new() { Target =
                "M:Permissions.ProcessPermissions.Drop(Permissions.Permission,Permissions.DropOptions,System.String,System.Int32)",
                Place = new("/app/Program.cs", 10, 4, 13, 0, 13, 4),
                Arguments = [
                    new() { Elements = [
                        .. dropped.Select(one =>
                            new Value { Constant = one is { } known ? new PermissionConstant((int)known) : null })] }] }],
        },
    ]));
}
