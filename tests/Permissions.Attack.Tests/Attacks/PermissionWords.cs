// The short names of single permissions, as the table prints them.
using System;

namespace Permissions.Attacks;

internal static class PermissionWords
{
    public static string Of(Permission permission) => permission switch
    {
        Permission.FileSystemWrite => "fs.write",
        Permission.FileSystemRead => "fs.read",
        Permission.ChildProcess => "child",
        Permission.Worker => "worker",
        Permission.NetworkConnect => "net.connect",
        Permission.NetworkListen => "net.listen",
        Permission.Environment => "env",
        Permission.NativeCode => "addon",
        Permission.DynamicCode => "dynamic",
        Permission.Diagnostics => "inspector",
        _ => throw new ArgumentOutOfRangeException(nameof(permission)),
    };
}
