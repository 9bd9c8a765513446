// Where fact files are kept: those of packages once for all projects, the others beside the project's own output.
using System;
using System.IO;

namespace Permissions.Tool.ReferenceFacts;

internal sealed class FactFolders
{
    private readonly string own;
    private readonly string? shared;
    private readonly string? packages;

    /// <param name="own">The folder of the project.</param>
    /// <param name="shared">The folder of all projects, or null where there is none.</param>
    /// <param name="packages">Where packages are unpacked: nobody changes what lies there.</param>
    public FactFolders(string own, string? shared = null, string? packages = null)
    {
        this.own = own;
        this.packages = packages is null
            ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(packages)) + Path.DirectorySeparatorChar;
        Directory.CreateDirectory(own);
        if (shared is null || packages is null)
            return;
        try
        {
            Directory.CreateDirectory(shared);
            this.shared = shared;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            this.shared = null; // a build machine without a home: each project has its own
        }
    }

    public string Of(AssemblyIdentity assembly) =>
        shared is not null && packages is not null && assembly.Unreadable is null
            && Path.GetFullPath(assembly.Path).StartsWith(packages, StringComparison.Ordinal) ? shared : own;
}
