// Says what is wrong in the options of a drop, each with its key, its value and the nearest word, before the host starts.
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;
using Permissions.CompilerServices;

namespace Permissions.Hosting;

internal sealed class PermissionDropOptionsValidator : IValidateOptions<PermissionDropOptions>
{
    public ValidateOptionsResult Validate(string? name, PermissionDropOptions options)
    {
        List<string> faults =
        [
            .. options.Faults, .. Unknown(nameof(options.Drop), options.Drop), .. Unknown(nameof(options.Audit), options.Audit),
            .. Unknown(nameof(options.RequireKernel), options.RequireKernel),
            .. options.DropExcept.Select(static kept =>
                WhyNotAllowed(kept.Key, kept.Value) is { } why ? $"{nameof(options.DropExcept)}:{kept.Key}: {why}" : null).OfType<string>(),
        ];
        if (options.DenialStatusCode is < 400 or > 599)
            faults.Add($"{nameof(options.DenialStatusCode)}: {options.DenialStatusCode} is not a status from 400 to 599.");
        return faults.Count == 0 ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(static fault => fault + " The host does not start."));
    }

    /// <summary>Why these cannot be kept, in a sentence; null where they can.</summary>
    public static string? WhyNotAllowed(string name, IEnumerable<string>? resources) =>
        PermissionName.TryParse(name, out Permission permission)
            ? DropServices.WhyNotAllowed(permission, [.. resources ?? []]) : DropServices.UnknownName(name);

    private static IEnumerable<string> Unknown(string key, Permission permissions)
    {
        if ((permissions & ~DropServices.All) != 0)
            yield return $"{key}: 0x{(int)(permissions & ~DropServices.All):x} is not a permission.";
    }
}
