// Runs a test that must fail, and gives back what it says.
using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Permissions.Verification.Tests;

internal static class Failing
{
    public static async Task<string> RunAsync(AnalyzerTest<DefaultVerifier> test)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        return failure.Message;
    }
}
