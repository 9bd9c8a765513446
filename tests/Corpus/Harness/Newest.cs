// What C# 15 needs of the framework, for the frameworks before .NET 11.
namespace System.Runtime.CompilerServices;

/// <summary>A type of which each constructor with one parameter makes a case.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class UnionAttribute : Attribute;

/// <summary>What the compiler has every union implement.</summary>
internal interface IUnion
{
    object? Value { get; }
}

/// <summary>Stands on a class whose direct descendants are all in its own assembly.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class IsClosedTypeAttribute : Attribute;
