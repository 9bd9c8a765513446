// Marks the method at fault: it uses a permission after it was dropped.
using System;

/// <param name="rule">The rule that reports it.</param>
/// <param name="path">The path as the message prints it.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class ExpectAttribute(string rule, string path) : Attribute
{
    public string Rule => rule;

    public string Path => path;

    /// <summary>The witnesses that see it; where it is not all, <see cref="Why"/> says why.</summary>
    public Witness By { get; set; } = Witness.All;

    public string? Why { get; set; }
}
