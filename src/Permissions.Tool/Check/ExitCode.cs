// The exit codes of the tool.
namespace Permissions.Tool.Check;

internal static class ExitCode
{
    /// <summary>It ran and found nothing.</summary>
    public const int Clean = 0;

    /// <summary>It ran and found something.</summary>
    public const int Findings = 1;

    /// <summary>It could not run: a wrong command line, no such project, a build that fails, an SDK too old.</summary>
    public const int Failed = 2;

    // 'run' answers with the program's own code, and with those of env(1) for what the launcher itself could not do.
    public const int LauncherFailed = 125;
    public const int CannotBeExecuted = 126;
    public const int NotFound = 127;

    /// <summary>Ctrl+C: 128 and the number of SIGINT.</summary>
    public const int Interrupted = 130;
}
