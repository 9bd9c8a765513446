// The letters of a fact file's numbers: base 64. Text, because a compiler hands analyzers nothing else.
namespace Permissions.Reachability.FactFiles;

/// <summary>Five bits a letter, the lowest first; the sixth says that more letters follow. As in source maps.</summary>
internal static class FactLetters
{
    public const string All = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public const int Bits = 5;

    public const int More = 1 << Bits;
}
