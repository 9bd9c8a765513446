// Reads a stack as the runtime writes it: the frames with their files and lines.
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Tool.Evidence;

/// <param name="Name">As a hop of a path names it: <c>Orders.Save</c>.</param>
/// <param name="IsNested">Whether it is a lambda or a local function of that method.</param>
/// <param name="File">Empty where the runtime had no symbols.</param>
internal sealed record StackFrameText(string Name, bool IsNested, string File, int Line)
{
    public override string ToString() => (IsNested ? "lambda in " : "") + Name
        + (File.Length > 0 ? $" ({File[(File.LastIndexOfAny(['/', '\\']) + 1)..]}:{Line})" : "");
}

internal static partial class StackText
{
    /// <summary>The frames outside of the framework, innermost first.</summary>
    public static IReadOnlyList<StackFrameText> Read(string stack)
    {
        List<StackFrameText> frames = [
            .. stack.Split('\n').Select(line => FrameLine().Match(line.TrimEnd('\r'))).Where(line => line.Success)
            .Where(line => line.Groups["file"].Success || !Framework().IsMatch(line.Groups["method"].Value))
            .Select(line => Frame(line.Groups["method"].Value, line.Groups["file"].Value, line.Groups["line"].Value))];
        // the part of an async method that starts it has no line of its own
        for (var i = frames.Count - 1; i > 0; i--)
            if (frames[i].File.Length == 0 && frames[i].Name == frames[i - 1].Name)
                frames.RemoveAt(i);
        return frames;
    }

    private static StackFrameText Frame(string method, string file, string line)
    {
        var nested = method.IndexOf(".<", System.StringComparison.Ordinal);
        var type = nested < 0 ? method : method[..nested];
        // a type that the compiler made, such as <>c, is left out; its method is named for the one that it stands in
        var compiled = nested < 0 ? null : Written().Match(method[nested..]).Groups["name"].Value;
        var name = Regex.Replace(compiled is null ? type : type + "." + compiled.TrimEnd('$'), @"\[[^\]]*\]|`\d+", "");
        var parts = name.Split('.');
        var isConstructor = name.EndsWith("..ctor", System.StringComparison.Ordinal);
        var isNested = compiled is not null && method.Contains(">b__", System.StringComparison.Ordinal)
            || method.Contains(">g__", System.StringComparison.Ordinal);
        return new(isConstructor ? parts[^3] + "..ctor" : string.Join('.', parts[System.Math.Max(0, parts.Length - 2)..]), isNested, file,
            line.Length > 0 ? int.Parse(line, System.Globalization.CultureInfo.InvariantCulture) : 0);
    }

    [GeneratedRegex(@"^\s*at (?<method>[^(]+)(\(.*?\))?( in (?<file>.+):line (?<line>\d+))?$")]
    private static partial Regex FrameLine();

    [GeneratedRegex(@"^(System|Microsoft|Permissions)\.(?!Generated\.)")]
    private static partial Regex Framework();

    [GeneratedRegex(@"<+(?<name>[^<>]+)>")]
    private static partial Regex Written();
}
