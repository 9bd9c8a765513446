// What the process answers.
namespace Permissions.Tool.Check;

internal static class ExitCode
{
    /// <summary>It ran and found nothing.</summary>
    public const int Clean = 0;

    /// <summary>It ran and found something.</summary>
    public const int Findings = 1;

    /// <summary>It could not run: no such project, a build that fails, an SDK too old.</summary>
    public const int Failed = 2;
}
