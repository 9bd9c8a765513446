// Checks that a test leaves out.
using System;

namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum TestBehaviors
{
    None = 0,

    /// <summary>No second run under <c>// &lt;auto-generated&gt;</c>.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>No second run under <c>#pragma warning disable</c>.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>Generated sources are not compared.</summary>
    SkipGeneratedSourcesCheck = 4,
}
