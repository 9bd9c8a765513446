// The verifier that belongs to no test framework: a failed check is an InvalidOperationException with its context in front.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

public class DefaultVerifier : IVerifier
{
    public DefaultVerifier()
        : this([])
    {
    }

    protected DefaultVerifier(ImmutableStack<string> context) => Context = context;

    protected ImmutableStack<string> Context { get; }

    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection) =>
        Require(!collection.Any(), $"'{collectionName}' is not empty");

    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection) =>
        Require(collection.Any(), $"'{collectionName}' is empty");

    public virtual void LanguageIsSupported(string language) =>
        Require(language == LanguageNames.CSharp, $"Unsupported language: '{language}'");

    public virtual void Equal<T>(T expected, T actual, string? message = null) =>
        Require(EqualityComparer<T>.Default.Equals(expected, actual), message ?? $"items not equal. expected:'{expected}' actual:'{actual}'");

    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null) =>
        Require(assert, message ?? "Expected value to be 'true' but was 'false'");

    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null) =>
        Require(!assert, message ?? "Expected value to be 'false' but was 'true'");

    [DoesNotReturn]
    public virtual void Fail(string? message = null) =>
        throw new InvalidOperationException(CreateMessage(message ?? "Verification failed."));

    public virtual void SequenceEqual<T>(
        IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null) =>
        Require(expected.SequenceEqual(actual, equalityComparer), message ?? "Sequences are not equal");

    public virtual IVerifier PushContext(string context) =>
        GetType() == typeof(DefaultVerifier)
            ? new DefaultVerifier(Context.Push(context))
            : throw new InvalidOperationException($"A type derived from {nameof(DefaultVerifier)} must override {nameof(PushContext)}.");

    protected virtual string CreateMessage(string message) =>
        Context.Aggregate(message, (text, frame) => $"Context: {frame}{Environment.NewLine}{text}");

    private void Require([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
            throw new InvalidOperationException(CreateMessage(message));
    }
}
