// A resource as its caller wrote it and as it is compared: for files the absolute path, and the path with every link followed.
using System;
using System.Globalization;
using System.IO;

namespace Permissions.State;

/// <param name="Words">The absolute path without <c>.</c>, <c>..</c> and trailing separators, links as they are written.</param>
/// <param name="Canonical">The same with every link followed as it stands now.</param>
internal sealed record Resource(string Words, string Canonical)
{
    /// <summary>Case counts on Linux alone; elsewhere the same file answers to both cases.</summary>
    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private const Permission Paths = Permission.FileSystem;

    public static Resource Of(Permission leaf, string resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (resource.Length == 0)
            throw new ArgumentException("The resource is empty. Name one, or leave it out to mean all of the permission.",
                nameof(resource));
        if ((leaf & Permission.Network) != 0 && PortOf(resource) is { } port)
            return new Resource(port, port);
        if ((leaf & Paths) == 0)
            return new Resource(resource, resource);
        string words = Normalise(resource);
        return new Resource(words, CanonicalPath.Of(words));
    }

    /// <summary>Whether this is the other one or a folder above it.</summary>
    public bool Contains(Resource other) => Contains(Words, other.Words) || Contains(Canonical, other.Canonical);

    /// <summary>Whether the canonical path is this one's or below it.</summary>
    public bool Covers(ReadOnlySpan<char> canonical) => Contains(Canonical, canonical);

    /// <summary>Whether either form of the path is this one's or below it.</summary>
    public bool Touches(ReadOnlySpan<char> words, ReadOnlySpan<char> canonical) => Contains(Words, words) || Contains(Canonical, canonical);

    /// <summary>
    /// The port that a text ends with, as in <c>:443</c> and <c>db:5432</c>, in the one way that ports are compared; null where there is
    /// none.
    /// </summary>
    public static string? PortOf(string text)
    {
        int sign = text.LastIndexOf(':');
        return sign >= 0 && ushort.TryParse(text.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            ? string.Create(CultureInfo.InvariantCulture, $":{port}") : null;
    }

    public override string ToString() => Words;

    /// <summary>The absolute path, normalised in words alone; throws for a path that no file can have.</summary>
    public static string Normalise(string path)
    {
        string full = Path.GetFullPath(path);
        return full.Length > 1 ? Path.TrimEndingDirectorySeparator(full) : full;
    }

    private static bool Contains(ReadOnlySpan<char> folder, ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(folder, Comparison))
            return false;
        return path.Length == folder.Length || IsSeparator(folder[^1]) || IsSeparator(path[folder.Length]);
    }

    private static bool IsSeparator(char letter) => letter == Path.DirectorySeparatorChar || letter == Path.AltDirectorySeparatorChar;
}
