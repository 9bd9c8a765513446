// Reads and checks the resources that a drop leaves allowed: paths for the file system, ports for the network.
using System;
using System.IO;
using System.Linq;
using Permissions.State;

namespace Permissions;

internal static class AllowedResources
{
    /// <summary>Why these cannot be kept, in a sentence; null where they can.</summary>
    public static string? WhyNot(Permission permissions, string[] resources)
    {
        if ((permissions & ~Permission.FileSystem) != 0 && (permissions & ~Permission.Network) != 0)
            return "Only fs.read and fs.write can be kept for paths, and net.connect and net.listen for ports, not "
                + $"'{PermissionName.Of(permissions)}'.";
        if (resources.Length == 0)
            return "No resource is named. To allow nothing, use Drop.";
        bool ports = (permissions & Permission.Network) != 0;
        return !ports
            || Array.Find(resources, static one => one is null || one.IndexOf(':') != 0 || Resource.PortOf(one) is null) is not { } wrong
            ? null : $"'{wrong}' is not a port. Write a colon and the number, as in \":443\": the kernel sees ports and not hosts.";
    }

    /// <summary>The resources, checked; throws where they cannot be kept.</summary>
    public static Resource[] Read(Permission permissions, string[] resources)
    {
        PermissionName.Valid(permissions, nameof(permissions));
        ArgumentNullException.ThrowIfNull(resources);
        if (WhyNot(permissions, resources) is { } why)
            throw new ArgumentException(why, nameof(permissions));
        Permission either = (permissions & Permission.Network) != 0 ? Permission.Network : Permission.FileSystem;
        Resource[] kept = [.. resources.Select(resource => Resource.Of(either, resource))];
        foreach (Resource resource in kept)
        {
            if (either == Permission.FileSystem && !Path.Exists(resource.Words))
                throw new FileNotFoundException($"'{resource}' does not exist, so nothing can be kept there. Create it before the drop.",
                    resource.Words);
        }

        return kept;
    }
}
