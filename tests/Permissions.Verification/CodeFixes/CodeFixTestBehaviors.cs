// Checks of a fixer that a test leaves out.
using System;

namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,
    SkipFixAllInDocumentCheck = 1,
    SkipFixAllInProjectCheck = 2,
    SkipFixAllInSolutionCheck = 4,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Fix one diagnostic and look at the result.</summary>
    FixOne = 8,

    /// <summary>A fix for a diagnostic that an editor never shows is let through.</summary>
    SkipLocalDiagnosticCheck = 16,
}
