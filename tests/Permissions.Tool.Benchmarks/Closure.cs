// The assemblies of a published application: its own from its folder, and all of the shared framework that it runs on.
using Permissions.Tool.IL;

namespace Permissions.Tool.Benchmarks;

internal sealed record Closure(string Main, IReadOnlyList<string> Own, IReadOnlyList<string> Framework)
{
    public IReadOnlyList<string> All => [.. Own, .. Framework];

    public static Closure Of(string main)
    {
        var framework = FrameworkFolders.Of(main).SelectMany(folder => Directory.GetFiles(folder, "*.dll"))
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).ToList();
        var names = framework.Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(main,
            [.. Directory.GetFiles(Path.GetDirectoryName(main)!, "*.dll").Where(file => !names.Contains(Path.GetFileName(file)))],
            framework);
    }
}
