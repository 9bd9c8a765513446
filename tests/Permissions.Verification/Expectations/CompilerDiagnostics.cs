// Which of the compiler's own diagnostics a test must expect.
namespace Microsoft.CodeAnalysis.Testing;

public enum CompilerDiagnostics
{
    None = 0,
    Errors = 1,
    Warnings = 2,
    Suggestions = 3,
    All = 4,
}
