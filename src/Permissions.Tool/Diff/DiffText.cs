// What changed, for people: each new need with its path, the widest first, then what is needed no longer.
using System.IO;
using System.Linq;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;
using Permissions.Tool.Report;

namespace Permissions.Tool.Diff;

internal static class DiffText
{
    public static void Write(PermissionDiff diff, TextWriter writer, bool isColoured)
    {
        var (bold, plain) = isColoured ? ("\u001b[1m", "\u001b[0m") : ("", "");
        foreach (var package in diff.Growth.GroupBy(one => (one.Reach, one.Package)))
        {
            var first = package.First();
            var was = first.OldVersion == first.Version ? "" : first.OldVersion.Length == 0 ? ", a new package"
                : $", was {first.OldVersion}";
            writer.WriteLine($"{bold}{first.Package} {first.Version}{plain}{was}");
            foreach (var grown in package)
            {
                var use = grown.Use;
                writer.WriteLine($"  {use.Name} newly needs {use.Permission} {UsedPermission.When(use.Phase)}" + grown.Reach switch
                {
                    Reach.Program => ", as nothing in the program did",
                    Reach.Package => ", as nothing in this package did",
                    _ => "",
                });
                PlaceText.WriteHops(use.Hops, writer);
            }
            writer.WriteLine();
        }
        foreach (var gone in diff.Gone)
            writer.WriteLine($"No longer: {gone.Name} ({gone.Assembly}) needs {gone.Permission} {UsedPermission.When(gone.Phase)}.");
        writer.WriteLine(diff.Growth.Count switch
        {
            0 => $"{diff.New} needs nothing that {diff.Old} did not.",
            var count => $"{Counted.Of(count, "new need")}.",
        });
    }
}
