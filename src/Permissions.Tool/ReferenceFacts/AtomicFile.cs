// Writes a file in one step, because several builds may read and write the same file at the same time.
using System;
using System.IO;

namespace Permissions.Tool.ReferenceFacts;

internal static class AtomicFile
{
    public static void Write(string path, string text)
    {
        var part = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(part, text);
        File.Move(part, path, overwrite: true);
    }
}
