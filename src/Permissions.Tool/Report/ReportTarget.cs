// Finds the compiled program that a report is about; a project is built first.
using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Tool.Check;

namespace Permissions.Tool.Report;

internal static class ReportTarget
{
    /// <summary>The main assembly: the one that is named, or that a project builds.</summary>
    public static async Task<string> FindAsync(string target, BuildSettings settings, Progress progress, CancellationToken cancellation)
    {
        if (CompiledProgram.Find(target) is { } program)
            return program;
        var project = ProjectFinder.Find(target);
        if (Path.GetExtension(project).StartsWith(".sln", StringComparison.OrdinalIgnoreCase))
            throw new CannotRunException(
                $"{project} is a solution, which may build several programs; name the project of one, or the folder that 'dotnet publish' "
                    + "wrote.");
        if (settings.IsBuilt)
            return await BuiltAsync(project, settings, "has not been built for a single framework: leave out --no-build", cancellation);
        // the packages of a library lie beside it only when they are asked for
        var (exitCode, output) =
            await progress.WhileAsync("Building " + Path.GetFileName(project),
                DotnetBuild.RunAsync(project, settings, ["-p:CopyLocalLockFileAssemblies=true"], cancellation));
        if (exitCode != 0)
            throw DotnetBuild.Failed(project, DotnetBuild.Errors(output).ToList());
        return await BuiltAsync(project, settings, "was built, but not for a single framework: name one with '-p TargetFramework=…'",
            cancellation);
    }

    private static async Task<string> BuiltAsync(string project, BuildSettings settings, string orElse, CancellationToken cancellation) =>
        await DotnetBuild.PropertyAsync(project, settings, "TargetPath", cancellation) is var built && File.Exists(built)
            ? built
            : throw new CannotRunException($"{project} {orElse}, or name the folder that 'dotnet publish' wrote.");
}
