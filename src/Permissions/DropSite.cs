// Where a drop was called, as the compiler says it.
namespace Permissions;

internal static class DropSite
{
    /// <summary>What stands for a caller that named no place, such as a call by reflection.</summary>
    public const string Unknown = "an unknown place";

    /// <summary><c>Program.cs:14</c>: the file's name without its folder, whatever system it was compiled on.</summary>
    public static string Of(string? file, int line) =>
        string.IsNullOrEmpty(file) ? Unknown : $"{file[(file.LastIndexOfAny(['/', '\\']) + 1)..]}:{line}";
}
