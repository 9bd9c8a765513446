// What a test tells its verdicts to; a test framework of its own can implement it.
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

public interface IVerifier
{
    void Empty<T>(string collectionName, IEnumerable<T> collection);

    void NotEmpty<T>(string collectionName, IEnumerable<T> collection);

    void LanguageIsSupported(string language);

    void Equal<T>(T expected, T actual, string? message = null);

    void True([DoesNotReturnIf(false)] bool assert, string? message = null);

    void False([DoesNotReturnIf(true)] bool assert, string? message = null);

    [DoesNotReturn]
    void Fail(string? message = null);

    void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null);

    /// <summary>A verifier whose messages start with the place in the test (<c>Fix all in project</c>) that they come from.</summary>
    IVerifier PushContext(string context);
}
