// How an expected location is compared with a reported one.
using System;

namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,

    /// <summary>Only the start counts.</summary>
    IgnoreLength = 1,

    /// <summary>The location is the number of a <c>{|#0:…|}</c> in the sources.</summary>
    InterpretAsMarkupKey = 2,

    /// <summary>The additional location is marked as unnecessary code.</summary>
    UnnecessaryCode = 4,
}
