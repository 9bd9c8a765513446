// What went wrong in the child process: an exception whose type may not exist in this one, so it is reported and not thrown again.
using System;
using System.Text;

namespace Permissions.Testing;

/// <summary>What went wrong in a child process: the exception that was thrown there.</summary>
public sealed class Failure
{
    /// <summary>The full name of the exception's type.</summary>
    public string Type { get; init; } = "";

    /// <summary>What it said.</summary>
    public string Message { get; init; } = "";

    /// <summary>Where it was thrown, in the child; null where it has no stack.</summary>
    public string? StackTrace { get; init; }

    /// <summary>The exception inside; null where there is none.</summary>
    public Failure? Inner { get; init; }

    /// <summary>As <see cref="Exception.ToString"/> would tell it.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"{Type}: {Message}");
        if (Inner is not null)
            text.Append("\n ---> ").Append(Inner).Append("\n --- end of the inner exception ---");
        return StackTrace is null ? text.ToString() : text.Append('\n').Append(StackTrace).ToString();
    }

    internal static Failure Of(Exception exception) => new()
    {
        Type = exception.GetType().FullName!, Message = exception.Message, StackTrace = exception.StackTrace,
        Inner = exception.InnerException is { } inner ? Of(inner) : null,
    };
}
