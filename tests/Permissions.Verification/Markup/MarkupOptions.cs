// How a test wants its marks to be read.
using System;

namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary>A mark without a name, or with one of several descriptors, means the first descriptor.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code: raw strings use it.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
