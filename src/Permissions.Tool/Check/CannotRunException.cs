// The command could not do its work; the message says why and what to do.
using System;

namespace Permissions.Tool.Check;

/// <param name="exitCode">Where it is not the one that the command has for all failures of its own.</param>
internal sealed class CannotRunException(string message, int? exitCode = null) : Exception(message)
{
    public int? ExitCode { get; } = exitCode;
}
