// Equality of texts that shows where they part.
using System;

namespace Microsoft.CodeAnalysis.Testing;

public static class IVerifierExtensions
{
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        if (expected == actual)
            return;

        verifier.Fail($"{message ?? "Texts differ. The expected text is the baseline:"}{Environment.NewLine}{LineDiff.Show(expected, actual)}");
    }
}
