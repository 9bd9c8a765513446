// The transitive closure: everything that can be reached from some seeds.
using System;
using System.Collections.Generic;

namespace Permissions.Reachability.Search;

internal static class Closure
{
    /// <summary>All reachable items, the seeds included.</summary>
    public static HashSet<T> Of<T>(IEnumerable<T> seeds, Func<T, IEnumerable<T>> next)
    {
        var found = new HashSet<T>(seeds);
        var queue = new Queue<T>(found);
        while (queue.Count > 0)
            foreach (var one in next(queue.Dequeue()))
                if (found.Add(one))
                    queue.Enqueue(one);
        return found;
    }
}
