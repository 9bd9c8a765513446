// Where a drop was called, found once when it is called and never on a guarded call.
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;

namespace Permissions;

internal static class DropSite
{
    /// <summary>The caller of the public method that calls this: <c>Program.cs:14</c>, or the method where there are no symbols.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string OfCaller()
    {
        const int ThisAndThePublicMethod = 2;
        StackFrame frame = new(ThisAndThePublicMethod, needFileInfo: true);
        if (frame.GetFileName() is { Length: > 0 } file)
            return $"{Path.GetFileName(file)}:{frame.GetFileLineNumber()}";

        // "Main at offset 31 in file:line:column <filename unknown>:0:0" without symbols, in a native program "Shop!Program.Main() + 0x29".
        string text = frame.ToString();
        int end = text.IndexOf(" at offset", System.StringComparison.Ordinal);
        end = end > 0 ? end : text.IndexOf(" + 0x", System.StringComparison.Ordinal);
        return end > 0 ? text[..end] : text.Trim();
    }
}
