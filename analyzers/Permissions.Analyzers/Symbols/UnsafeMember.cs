// Members that only unsafe code may call, by the rules of memory safety that the newest compilers know.
using System;
using Microsoft.CodeAnalysis;

namespace Permissions.Analyzers.Symbols;

internal static class UnsafeMember
{
    // A member of Roslyn 5.12, and we are built against 4.14: a compiler without it knows no such rules.
    private static readonly Func<ISymbol, bool>? IsDeclared = typeof(ISymbol).GetProperty("RequiresUnsafeContext")?.GetMethod is { } getter
        ? (Func<ISymbol, bool>)getter.CreateDelegate(typeof(Func<ISymbol, bool>)) : null;

    public static bool Is(ISymbol symbol) => IsDeclared?.Invoke(symbol) == true;
}
