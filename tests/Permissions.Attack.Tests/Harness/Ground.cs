// The ground of one attack: a folder that may be written, one beside it that may not, and a look at whether anything there changed.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Permissions.CompilerServices;

namespace Permissions.Attacks.Harness;

internal sealed class Ground
{
    public const string Contents = "what only the owner may know";

    private readonly bool _guarded;
    private string? _before;

    public Ground(string root, bool guarded)
    {
        _guarded = guarded;
        Root = Directory.CreateDirectory(root).FullName;
        Kept = Directory.CreateDirectory(Path.Combine(root, "kept")).FullName;
        Outside = Directory.CreateDirectory(Path.Combine(root, "outside")).FullName;
        File.WriteAllText(Victim, Contents);
    }

    public string Root { get; }

    public string Kept { get; }

    public string Outside { get; }

    /// <summary>A file outside that is there.</summary>
    public string Victim => Path.Combine(Outside, "victim");

    /// <summary>A file outside that is not.</summary>
    public string New => Path.Combine(Outside, "new");

    /// <summary>What the attack has from before the drop.</summary>
    public object? Held { get; set; }

    /// <summary>What a generated stub does before the call; nothing where the kernel stands alone.</summary>
    public void Stub(Permission permission, string? resource = null)
    {
        if (_guarded)
            GuardServices.Demand(permission, resource);
    }

    /// <summary>Where the attack starts from.</summary>
    public void Remember() => _before = Look();

    /// <summary>Whether anything outside was made, changed, renamed or removed, its metadata included.</summary>
    public bool Changed() => Look() != _before;

    private string Look()
    {
        StringBuilder look = new();
        IEnumerable<string> all = Directory.EnumerateFileSystemEntries(Outside, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Prepend(Outside);
        foreach (string path in all)
        {
            byte[] status = Native.Status(path);
            look.Append(path).Append(' ').Append(Convert.ToHexString(status)).AppendLine();
            const int modeOffset = 24, typeMask = 0xF000, regular = 0x8000;
            if ((BitConverter.ToInt32(status, modeOffset) & typeMask) == regular && new FileInfo(path).Length < 1 << 20)
                look.AppendLine(Convert.ToHexString(File.ReadAllBytes(path)));
        }

        return look.ToString();
    }
}
