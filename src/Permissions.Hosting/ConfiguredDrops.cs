// Adds what the configuration names to the options; what it cannot read is a fault with its key, its file, its value and the nearest word.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Permissions.CompilerServices;

namespace Permissions.Hosting;

/// <param name="section">What is read. It can only add.</param>
/// <param name="all">The configuration of the host, which knows the files that the values come from.</param>
internal sealed class ConfiguredDrops(IConfiguration section, IConfiguration? all) : IPostConfigureOptions<PermissionDropOptions>
{
    private static readonly string[] s_words =
    [
        nameof(PermissionDropOptions.Drop), nameof(PermissionDropOptions.DropExcept), nameof(PermissionDropOptions.Audit),
        nameof(PermissionDropOptions.RequireKernel), nameof(PermissionDropOptions.WarmUp), nameof(PermissionDropOptions.AuditFile),
        nameof(PermissionDropOptions.DenialStatusCode),
    ];

    private readonly IConfigurationRoot? _root = section as IConfigurationRoot ?? all as IConfigurationRoot;

    public void PostConfigure(string? name, PermissionDropOptions options)
    {
        foreach (IConfigurationSection child in section.GetChildren())
        {
            switch (Array.Find(s_words, word => word.Equals(child.Key, StringComparison.OrdinalIgnoreCase)))
            {
                case nameof(options.Drop):
                    foreach ((Permission permission, IConfigurationSection at) in Permissions(child, options))
                        options.Requests.Add(new DropRequest(permission, null, at.Path));
                    break;
                case nameof(options.DropExcept):
                    foreach (IConfigurationSection kept in child.GetChildren())
                        Keep(kept, options);
                    break;
                case nameof(options.Audit):
                    foreach ((Permission permission, IConfigurationSection at) in Permissions(child, options))
                        (options.Audit, options.AuditSite) = (options.Audit | permission, at.Path);
                    break;
                case nameof(options.RequireKernel):
                    foreach ((Permission permission, _) in Permissions(child, options))
                        options.RequireKernel |= permission;
                    break;
                case nameof(options.WarmUp):
                    if (bool.TryParse(child.Value, out bool warmsUp))
                        options.WarmUp |= warmsUp;
                    else
                        Fault(child, options, $"'{child.Value}' is neither true nor false.");
                    break;
                case nameof(options.AuditFile):
                    options.AuditFile = child.Value;
                    break;
                case nameof(options.DenialStatusCode):
                    if (int.TryParse(child.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int status)
                        && status is >= 400 and <= 599)
                        options.DenialStatusCode = status;
                    else
                        Fault(child, options, $"'{child.Value}' is not a status from 400 to 599.");
                    break;
                default:
                    Fault(child, options, $"'{child.Key}' is not known here. Did you mean '{DropServices.Nearest(child.Key, s_words)}'? "
                        + $"Known are {string.Join(", ", s_words)}.");
                    break;
            }
        }
    }

    // A list, or its words in one text as an environment variable gives them.
    private IEnumerable<(Permission Permission, IConfigurationSection At)> Permissions(
        IConfigurationSection list, PermissionDropOptions options)
    {
        foreach (IConfigurationSection item in Items(list))
        {
            foreach (string name in item.Value!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (PermissionName.TryParse(name, out Permission permission))
                    yield return (permission, item);
                else
                    Fault(item, options, DropServices.UnknownName(name));
            }
        }
    }

    private void Keep(IConfigurationSection kept, PermissionDropOptions options)
    {
        string[] resources = [.. Items(kept).Select(static item => item.Value!).Where(static one => one.Length > 0)];
        if (PermissionDropOptionsValidator.WhyNotAllowed(kept.Key, resources) is { } why)
            Fault(kept, options, why);
        else
            options.Requests.Add(new DropRequest(PermissionName.Parse(kept.Key), resources, kept.Path));
    }

    private static IEnumerable<IConfigurationSection> Items(IConfigurationSection list) =>
        list.GetChildren().Prepend(list).Where(static item => item.Value is not null);

    private void Fault(IConfigurationSection at, PermissionDropOptions options, string why)
    {
        IConfigurationSection leaf = at; // only values have a source
        while (leaf.Value is null && leaf.GetChildren().FirstOrDefault() is { } child)
            leaf = child;
        IConfigurationProvider? source = _root?.Providers.LastOrDefault(provider => provider.TryGet(leaf.Path, out _));
        options.Faults.Add($"{at.Path}{(source is null ? "" : $" ({source})")}: {why}");
    }
}
