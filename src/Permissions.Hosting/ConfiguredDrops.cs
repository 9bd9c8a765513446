// Reads what the configuration drops besides; a word that it does not know stops the start, with its key, its file and the nearest word.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;

namespace Permissions.Hosting;

internal static class ConfiguredDrops
{
    private static readonly string[] s_words = ["Drop", "DropExcept", "Audit", "Require"];

    /// <summary>Adds to the options; there is nothing that it could take away.</summary>
    /// <exception cref="InvalidOperationException">A word is not known, or a list is empty where it cannot be.</exception>
    public static void Read(IConfiguration section, IServiceProvider services, PermissionDropOptions options)
    {
        var root = (section as IConfigurationRoot) ?? services.GetService(typeof(IConfiguration)) as IConfigurationRoot;
        foreach (IConfigurationSection child in section.GetChildren())
        {
            switch (child.Key.ToLowerInvariant())
            {
                case "drop":
                    foreach ((Permission permission, IConfigurationSection at) in Permissions(child, root))
                        options.Add(permission, null, at.Path);
                    break;
                case "dropexcept":
                    foreach (IConfigurationSection kept in child.GetChildren())
                        options.Add(Named(kept, kept.Key, root), Kept(kept, root), kept.Path);
                    break;
                case "audit":
                    foreach ((Permission permission, IConfigurationSection at) in Permissions(child, root))
                        options.AddAudit(permission, at.Path);
                    break;
                case "require":
                    foreach ((Permission permission, _) in Permissions(child, root))
                        options.RequireKernel(permission);
                    break;
                default:
                    throw Wrong(child, root, $"'{child.Key}' is not known here. Did you mean '{PermissionName.Nearest(child.Key, s_words)}'? Known are {string.Join(", ", s_words)}.");
            }
        }
    }

    // A list, or its words in one text as an environment variable gives them.
    private static IEnumerable<(Permission Permission, IConfigurationSection At)> Permissions(IConfigurationSection list, IConfigurationRoot? root) =>
        Items(list).SelectMany(item => item.Value!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (Named(item, name, root), item)));

    private static Permission Named(IConfigurationSection at, string name, IConfigurationRoot? root) =>
        PermissionName.TryParse(name, out Permission permission) ? permission : throw Wrong(at, root, PermissionName.Unknown(name));

    private static string[] Kept(IConfigurationSection kept, IConfigurationRoot? root)
    {
        string[] resources = [.. Items(kept).Select(static item => item.Value!).Where(static one => one.Length > 0)];
        return DropEngine.WhyNotKept(Named(kept, kept.Key, root), resources) is { } why ? throw Wrong(kept, root, why) : resources;
    }

    private static IEnumerable<IConfigurationSection> Items(IConfigurationSection list) =>
        list.GetChildren().Prepend(list).Where(static item => item.Value is not null);

    private static InvalidOperationException Wrong(IConfigurationSection at, IConfigurationRoot? root, string why)
    {
        IConfigurationSection leaf = at; // only values have a source
        while (leaf.Value is null && leaf.GetChildren().FirstOrDefault() is { } child)
            leaf = child;
        IConfigurationProvider? source = root?.Providers.LastOrDefault(provider => provider.TryGet(leaf.Path, out _));
        return new InvalidOperationException($"{at.Path}{(source is null ? "" : $" ({source})")}: {why} The host does not start.");
    }
}
