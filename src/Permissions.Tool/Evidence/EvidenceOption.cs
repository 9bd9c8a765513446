// The option that merges recorded runs into a report.
using System.CommandLine;
using System.IO;

namespace Permissions.Tool.Evidence;

internal static class EvidenceOption
{
    public static Option<FileInfo[]> Create() => new("--evidence")
    {
        Description = "Merge what recorded runs show: files of 'run --audit', of a host's AuditFile, or of Permissions.Testing. "
            + "Uses that a run showed and the analysis did not find are listed as misses.",
        HelpName = "FILE", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
    };

    /// <summary>Null where none is given.</summary>
    public static EvidenceLog? Given(this Option<FileInfo[]> option, ParseResult arguments) =>
        arguments.GetValue(option) is { Length: > 0 } files ? EvidenceFile.Read(files) : null;
}
