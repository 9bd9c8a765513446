// One method of a shared framework: its id, who may call it, what native code it is, and what its body refers to.
using System.Collections.Generic;

namespace Permissions.Catalog.Tests.Reading;

internal sealed class Member(int index, string id, string assembly)
{
    public int Index { get; } = index;

    /// <summary>The documentation-comment id.</summary>
    public string Id { get; } = id;

    public string Assembly { get; } = assembly;

    /// <summary>Whether code outside its assembly may call it, derived classes included.</summary>
    public bool IsVisible { get; init; }

    /// <summary>Whether there is IL or native code behind it.</summary>
    public bool HasBody { get; init; }

    /// <summary>The native function that a P/Invoke or QCall names.</summary>
    public string? NativeEntry { get; init; }

    /// <summary>What its body calls, makes or takes the address of.</summary>
    public List<int> Callees { get; } = [];
}
