// What a marked program runs with: it writes down which bodies began before the drop and which ones after it.
using System;
using System.IO;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

public static unsafe class Marks
{
    private static readonly byte* Seen = Open();
    private static byte now = 1;

    /// <summary>The sink: the catalog of the check says that it writes a file.</summary>
    public static void Ran(int body) => Seen[body] |= now;

    public static void Dropped() => now = 2;

    // A mapped file keeps what was written, however the program ends.
    private static byte* Open()
    {
        byte* start = null;
        MemoryMappedFile.CreateFromFile(Environment.GetEnvironmentVariable("MARKS_FILE")!, FileMode.Open)
            .CreateViewAccessor().SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return start;
    }
}
