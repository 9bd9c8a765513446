// How many there are of something, in a sentence: 1 finding, 2 findings.
namespace Permissions.Tool.CommandLine;

internal static class Counted
{
    public static string Of(int count, string one, string? several = null) => $"{count} {(count == 1 ? one : several ?? one + "s")}";
}
