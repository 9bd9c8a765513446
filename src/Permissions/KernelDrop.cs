// What one drop asks of the kernel.
using System.Collections.Generic;

namespace Permissions;

/// <summary>What one drop asks of the kernel.</summary>
/// <param name="Whole">The leaves of which nothing is kept.</param>
/// <param name="Kept">For the other leaves the folders and files that are kept.</param>
internal sealed record KernelDrop(Permission Whole, IReadOnlyDictionary<Permission, IReadOnlyList<string>> Kept);
