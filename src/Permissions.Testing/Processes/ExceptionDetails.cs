// An exception as it was in the child process: its type may not exist in this one, so it is told and not thrown again.
using System;
using System.Text;

namespace Permissions.Testing;

/// <summary>An exception of the child process.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Message">What it said.</param>
/// <param name="StackTrace">Where it was thrown, in the child; null where it has no stack.</param>
/// <param name="Inner">The exception inside; null where there is none.</param>
public sealed record ExceptionDetails(string Type, string Message, string? StackTrace, ExceptionDetails? Inner)
{
    /// <summary>As <see cref="Exception.ToString"/> would tell it.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"{Type}: {Message}");
        if (Inner is not null)
            text.Append("\n ---> ").Append(Inner).Append("\n --- end of the inner exception ---");
        return StackTrace is null ? text.ToString() : text.Append('\n').Append(StackTrace).ToString();
    }

    internal static ExceptionDetails Of(Exception exception) =>
        new(exception.GetType().FullName!, exception.Message, exception.StackTrace, exception.InnerException is { } inner ? Of(inner) : null);
}
