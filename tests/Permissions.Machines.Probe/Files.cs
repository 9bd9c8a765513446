// Files and folders, tried by the C library: a folder that is kept, and one beside it.
using System;
using System.IO;
using System.Threading;

namespace Permissions.Machines;

internal static class Files
{
    private const int UserOnly = 0x180, Everybody = 0x1FF;

    private static int s_count;

    public static string Outside { get; } = Path.Combine(Case.Folder(Environment.ProcessId), "outside");

    public static string Kept { get; } = Path.Combine(Case.Folder(Environment.ProcessId), "kept");

    public static Use StillWriting { get; } = new("kept: a file in the folder", () => Create(Kept));

    public static Use StillReading { get; } = new("kept: a file in the folder", () => Read(Kept));

    public static void Prepare()
    {
        foreach (string folder in new[] { Outside, Kept })
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "there"), "there");
        }
    }

    public static Use[] Writing(string folder) =>
    [
        new("a new file", () => Create(folder)),
        new("a folder", () => Native.Error(Native.mkdir(Fresh(folder), Everybody))),
        new("a rename", () => Native.Error(Native.rename(Path.Combine(folder, "there"), Path.Combine(folder, "there")))),
        new("a mode", () => Native.Error(Native.chmod(Path.Combine(folder, "there"), UserOnly))),
    ];

    public static Use[] Reading(string folder) =>
    [
        new("a file", () => Read(folder)),
        new("a listing", () => Native.ErrorAndClose(Native.open(folder, Native.ReadOnly, 0))),
    ];

    private static int Create(string folder) =>
        Native.ErrorAndClose(Native.open(Fresh(folder), Native.WriteOnly | Native.Create, UserOnly));

    private static int Read(string folder) => Native.ErrorAndClose(Native.open(Path.Combine(folder, "there"), Native.ReadOnly, 0));

    private static string Fresh(string folder) => Path.Combine(folder, $"new-{Interlocked.Increment(ref s_count)}");
}
