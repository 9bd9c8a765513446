// The drop that an analysis or a test run supports: what could be dropped, why, and the source to write.
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Permissions;

/// <summary>A drop that a program does not have and could have. Its text is what <c>permissions report</c> prints.</summary>
public sealed class SuggestedDrop
{
    private const string Indent = "    ";

    /// <summary>What could be dropped; <see cref="Permission.None"/> where nothing is left to drop.</summary>
    public Permission Permissions { get; init; }

    /// <summary>Where the source goes: the call that it goes before, and its place where that is known; null for where start-up
    /// ends.</summary>
    public string? Before { get; init; }

    /// <summary>Why, each a sentence.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The C# to write, without a line break at its end; empty where nothing is left to drop.</summary>
    public string Source
    {
        get
        {
            if (Permissions == Permission.None)
                return "";
            string warmUp = (Permissions & (Permission.FileSystemRead | Permission.NativeCode)) == Permission.None
                ? "" : "ProcessPermissions.WarmUp();\n";
            IEnumerable<string> leaves = PermissionName.Leaves(Permissions).Select(static leaf => "Permission." + leaf);
            return $"{warmUp}ProcessPermissions.Drop({string.Join(" | ", leaves)});";
        }
    }

    /// <summary>Where to write what, and why.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        if (Source.Length > 0)
            text.Append($"Write this {(Before is null ? "where start-up ends" : "before " + Before)}:\n\n")
                .Append($"{Indent}{Source.Replace("\n", "\n" + Indent)}\n\n");
        return text.AppendJoin('\n', Reasons).ToString();
    }
}
