// Marks the method at fault: it uses a permission after it was dropped.
using System;

/// <summary>Stands on the method at fault, or on the assembly where that method is one of the harness' <c>Store</c>.</summary>
/// <param name="rule">The rule that reports it.</param>
/// <param name="path">
/// The path as the message prints it: entry → member → API. Of a blind spot, the name of what is called. Of a rule whose message has no path, the words that it begins with.
/// </param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class ExpectAttribute(string rule, string path) : Attribute
{
    public string Rule => rule;

    public string Path => path;

    /// <summary>The witnesses that see it; where it is not all, <see cref="Why"/> says why.</summary>
    public Witness By { get; set; } = Witness.All;

    public string? Why { get; set; }
}
