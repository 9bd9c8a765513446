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
    public static async Task<string> FindAsync(string target, BuildSettings settings, Progress progress, CancellationToken cancellation)
    {
        if (CompiledProgram.Find(target) is { } program)
            return program;
        var project = ProjectFinder.Find(target);
        if (!project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            throw new CannotRunException($"{project} is a solution, which may build several programs; name the project of one, or the folder that 'dotnet publish' wrote.");
        // the packages of a library lie beside it only when they are asked for
        var (exitCode, output) = await progress.WhileAsync("Building " + Path.GetFileName(project), DotnetBuild.RunAsync(project, settings, ["-p:CopyLocalLockFileAssemblies=true"], cancellation));
        if (exitCode != 0)
            throw DotnetBuild.Failed(project, DotnetBuild.Errors(output).ToList());
        var built = await DotnetBuild.PropertyAsync(project, settings, "TargetPath", cancellation);
        return File.Exists(built)
            ? built
            : throw new CannotRunException($"{project} was built, but for no single framework; name one with '-p TargetFramework=…', or name the folder that 'dotnet publish' wrote.");
    }
}
