// Who judges a case.
using System;

[Flags]
public enum Witness
{
    /// <summary>The analyzer, from source.</summary>
    Source = 1,

    /// <summary>The guard stubs, in a process.</summary>
    Guard = 2,

    /// <summary>The kernel, in a process without stubs.</summary>
    Kernel = 4,

    /// <summary>The tool, from IL.</summary>
    Tool = 8,

    All = Source | Guard | Kernel | Tool,
}
