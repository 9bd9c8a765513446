// An attack on fs.write is judged by its ground: it got through where anything outside has changed.
using System;
using Permissions.Attacks.Harness;

namespace Permissions.Attacks;

internal static class Writing
{
    public static Attack By(string name, Action<Ground> act) => new(name, Permission.FileSystemWrite, ground =>
    {
        act(ground);
        return ground.Changed();
    });
}
