// Where a drop was called: noted when it is called, and read from the program's symbols when somebody asks, which takes as long as the drop itself.
using System;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace Permissions;

internal sealed class DropSite
{
    [ThreadStatic]
    private static bool t_reading;

    private readonly StackFrame? _frame;
    private string? _text;

    private DropSite(string text) => _text = text;

    private DropSite(StackFrame frame) => _frame = frame;

    public static implicit operator DropSite(string text) => new(text);

    public static implicit operator string(DropSite site) => site.ToString();

    /// <summary>The caller of the public method that calls this.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DropSite OfCaller()
    {
        const int ThisAndThePublicMethod = 2;
        return new DropSite(new StackFrame(ThisAndThePublicMethod, needFileInfo: false));
    }

    /// <summary>Whether this thread is reading symbols: what is refused to that is no denial of the program's, and asks for no place.</summary>
    public static bool IsReading => t_reading;

    /// <summary>Whether it is this text, without asking for any symbols.</summary>
    public bool Is(string text) => _text == text;

    /// <summary><c>Program.cs:14</c>, or the method where there are no symbols. What was said once is said again, whatever was dropped since.</summary>
    public override string ToString()
    {
        if (_text is not null)
            return _text;
        t_reading = true;
        try
        {
            return _text = Line(_frame!) ?? Method(_frame!);
        }
        finally
        {
            t_reading = false;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only asks where the method's symbols are.")]
    [UnconditionalSuppressMessage("SingleFile", "IL3002", Justification = "In a single file there are none beside it, and the method is named.")]
    private static string? Line(StackFrame frame)
    {
        try
        {
            if (frame.GetMethod() is not { } method || !File.Exists(method.Module.FullyQualifiedName))
                return null;
            string path = method.Module.FullyQualifiedName;
            using PEReader assembly = new(File.OpenRead(path));
            if (!assembly.TryOpenAssociatedPortablePdb(path, File.OpenRead, out MetadataReaderProvider? symbols, out _))
                return null;
            using (symbols)
                return Line(symbols!.GetMetadataReader(), MetadataTokens.MethodDefinitionHandle(method.MetadataToken), frame.GetILOffset());
        }
        catch (Exception)
        {
            return null; // symbols that are broken, refused, of another build, or none at all, as of compiled expressions: a place is not worth an exception
        }
    }

    private static string? Line(MetadataReader symbols, MethodDefinitionHandle method, int offset)
    {
        string? line = null;
        foreach (SequencePoint point in symbols.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints())
        {
            if (point.Offset > offset)
                break;
            if (!point.IsHidden)
                line = $"{Path.GetFileName(symbols.GetString(symbols.GetDocument(point.Document).Name))}:{point.StartLine}";
        }

        return line;
    }

    // "Main at offset 31 in file:line:column <filename unknown>:0:0", in a native program "Shop!Program.Main() + 0x29".
    private static string Method(StackFrame frame)
    {
        string text = frame.ToString();
        int end = text.IndexOf(" at offset", StringComparison.Ordinal);
        end = end > 0 ? end : text.IndexOf(" + 0x", StringComparison.Ordinal);
        return end > 0 ? text[..end] : text.Trim();
    }
}
