// What a project says of itself once it is evaluated: its packages, where their versions stand, and whether it is a host.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Tool.Check;

namespace Permissions.Tool.Init;

/// <param name="File">The project.</param>
/// <param name="References">The names of the packages and projects that it references.</param>
/// <param name="VersionsFile">Where the versions of packages stand; null where each reference has its own.</param>
/// <param name="IsHost">Whether it is a web application or a worker.</param>
/// <param name="HasImplicitUsings">Whether the usual namespaces need no directive.</param>
internal sealed record ProjectFacts(string File, IReadOnlyList<string> References, string? VersionsFile, bool IsHost,
    bool HasImplicitUsings)
{
    public bool IsReferencing => References.Any(name => name is "Permissions" or "Permissions.Hosting");

    public bool IsReferencingHosting => References.Contains("Permissions.Hosting");

    public static async Task<ProjectFacts> ReadAsync(string project, BuildSettings settings, CancellationToken cancellation)
    {
        var json = await DotnetBuild.EvaluateAsync(project, settings, ["-getProperty:ManagePackageVersionsCentrally,"
            + "DirectoryPackagesPropsPath,ImplicitUsings,UsingMicrosoftNETSdkWeb,UsingMicrosoftNETSdkWorker",
            "-getItem:PackageReference,ProjectReference"], cancellation);
        try
        {
            using var document = JsonDocument.Parse(json);
            string Property(string name) => document.RootElement.GetProperty("Properties").GetProperty(name).GetString() ?? "";
            bool Is(string name) => Property(name).Equals("true", StringComparison.OrdinalIgnoreCase)
                || Property(name).Equals("enable", StringComparison.OrdinalIgnoreCase);
            var items = document.RootElement.GetProperty("Items");
            List<string> references = [
                .. items.GetProperty("PackageReference").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!),
                .. items.GetProperty("ProjectReference").EnumerateArray()
                    .Select(item => Path.GetFileNameWithoutExtension(item.GetProperty("Identity").GetString()!.Replace('\\', '/')))];
            return new(project, references,
                Is("ManagePackageVersionsCentrally") && Property("DirectoryPackagesPropsPath") is { Length: > 0 } file ? file : null,
                Is("UsingMicrosoftNETSdkWeb") || Is("UsingMicrosoftNETSdkWorker") || references.Contains("Microsoft.Extensions.Hosting"),
                Is("ImplicitUsings"));
        }
        catch (JsonException)
        {
            throw new CannotRunException($"{project} cannot be evaluated: {json.Trim()}");
        }
    }
}
