// How C# sources of a test are read and compiled unless the test overrides it.
using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

internal static class CSharpDefaults
{
    public const string FileExtension = "cs";

    public static CompilationOptions Compilation() => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    public static ParseOptions Parse() => new CSharpParseOptions(LanguageVersion.Default, DocumentationMode.Diagnose);
}
