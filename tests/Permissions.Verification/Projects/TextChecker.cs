// Compares a file that came out with the one that was expected: text, encoding, checksum.
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

internal static class TextChecker
{
    public static void Check(string path, SourceText expected, SourceText actual, IVerifier verifier)
    {
        verifier.EqualOrDiff(expected.ToString(), actual.ToString(), $"content of '{path}' did not match. Diff shown with expected as baseline:");
        verifier.Equal(
            expected.Encoding?.WebName, actual.Encoding?.WebName,
            $"encoding of '{path}' was expected to be '{expected.Encoding?.WebName}' but was '{actual.Encoding?.WebName}'");
        verifier.Equal(
            expected.ChecksumAlgorithm, actual.ChecksumAlgorithm,
            $"checksum algorithm of '{path}' was expected to be '{expected.ChecksumAlgorithm}' but was '{actual.ChecksumAlgorithm}'");
    }
}
