// Finds the compiled program that the user named: an assembly, its launcher, or a published folder that holds one program.
using System;
using System.IO;
using System.Linq;

namespace Permissions.Tool.Check;

internal static class CompiledProgram
{
    private const string Configuration = ".runtimeconfig.json";

    /// <summary>The main assembly, or null when the user named no compiled program.</summary>
    public static string? Find(string target)
    {
        var path = Path.GetFullPath(target);
        if (File.Exists(path))
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".dll" => path,
                "" or ".exe" => File.Exists(Path.ChangeExtension(path, ".dll")) ? Path.ChangeExtension(path, ".dll") : path,
                _ => null,
            };
        if (!Directory.Exists(path)
            || Directory.EnumerateFiles(path, "*.csproj").Concat(Directory.EnumerateFiles(path, "*.sln"))
                .Concat(Directory.EnumerateFiles(path, "*.slnx")).Any())
            return null;
        var programs = Directory.GetFiles(path, "*" + Configuration).Order(StringComparer.Ordinal)
            .Select(file => file[..^Configuration.Length] + ".dll").Where(File.Exists).ToArray();
        return programs.Length switch
        {
            0 => null,
            1 => programs[0],
            _ => throw new CannotRunException(
                $"{path} holds several programs: {string.Join(", ", programs.Select(Path.GetFileName))}. Name one of them."),
        };
    }
}
