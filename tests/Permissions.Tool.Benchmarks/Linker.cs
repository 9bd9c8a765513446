// Runs the trimmer of the .NET SDK on the same closure, as PublishTrimmed does: it also reads whole programs.
using System.Reflection;

namespace Permissions.Tool.Benchmarks;

internal static class Linker
{
    public static IEnumerable<string> Arguments(Closure closure, string output)
    {
        var package = typeof(Linker).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "ILLink").Value!;
        yield return Path.Combine(package, "tools", "net", "illink.dll");
        yield return "-a";
        yield return closure.Main;
        yield return "entrypoint";
        foreach (var folder in closure.All.Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal))
        {
            yield return "-d";
            yield return folder;
        }
        yield return "--trim-mode";
        yield return "link";
        yield return "-out";
        yield return output;
    }
}
