// One type of a shared framework, with what is needed to find the overrides of a virtual call.
using System.Collections.Generic;

namespace Permissions.Catalog.Tests.Reading;

internal sealed class TypeEntry(string name, bool isVisible)
{
    public string Name { get; } = name;

    /// <summary>Whether code outside its assembly can name it, and so may stand behind it.</summary>
    public bool IsVisible { get; } = isVisible;

    public string? Base { get; set; }

    public List<TypeEntry> Derived { get; } = [];

    /// <summary>Methods by simple name and number of parameters; an explicit implementation by the name of what it implements.</summary>
    public Dictionary<(string Name, int Parameters), List<int>> Virtuals { get; } = [];
}
