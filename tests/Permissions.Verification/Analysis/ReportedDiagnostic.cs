// A diagnostic that was reported, with its project and whether an editor would show it: one reported only at the end of a compilation it would not.
namespace Microsoft.CodeAnalysis.Testing;

internal readonly record struct ReportedDiagnostic(Project Project, Diagnostic Diagnostic, bool IsLocal);
