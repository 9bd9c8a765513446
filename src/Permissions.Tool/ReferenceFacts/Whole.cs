// Writes a file so that nobody ever sees half of it: several builds may want the same one at once.
using System;
using System.IO;

namespace Permissions.Tool.ReferenceFacts;

internal static class Whole
{
    public static void Write(string path, string text)
    {
        var part = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(part, text);
        File.Move(part, path, overwrite: true);
    }
}
