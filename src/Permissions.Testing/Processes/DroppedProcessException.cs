// The child process did not do what it was started for: it hung, died, or could not begin.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Testing;

/// <summary>A child process did not finish its work.</summary>
public sealed class DroppedProcessException : Exception
{
    private const int Shown = 4000; // letters: what a test log can be read with

    /// <summary>Creates the exception with a message of its own.</summary>
    public DroppedProcessException() : this("A child process did not finish its work.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    public DroppedProcessException(string? message) : this(message, null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What led to it.</param>
    public DroppedProcessException(string? message, Exception? innerException) : base(message, innerException) =>
        (Output, Denials) = ("", []);

    internal DroppedProcessException(string message, int? exitCode, string output, IReadOnlyList<PermissionDenial> denials,
        Exception? inner = null)
        : base(message + Details(output, denials), inner)
    {
        ExitCode = exitCode;
        Output = output;
        Denials = denials;
    }

    /// <summary>The exit code of the child, 128 and more for a signal; null where it was killed by us or never started.</summary>
    public int? ExitCode { get; }

    /// <summary>What the child had written so far.</summary>
    public string Output { get; }

    /// <summary>What had been refused to it so far.</summary>
    public IReadOnlyList<PermissionDenial> Denials { get; }

    private static string Details(string output, IReadOnlyList<PermissionDenial> denials)
    {
        string refused = denials.Count == 0
            ? "" : "\nRefused so far:\n" + string.Join('\n', denials.Select(static denial => "  " + denial));
        string written = output.Length == 0
            ? "" : "\nIts output"
                + (output.Length > Shown ? $", the last {Shown} of {output.Length} letters:\n…{output[^Shown..]}" : ":\n" + output);
        return refused + written;
    }
}
