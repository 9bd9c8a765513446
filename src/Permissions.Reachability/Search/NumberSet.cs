// A set of numbers in the order in which they were added; most have few, which a look at each finds faster than a hash.
using System.Collections.Generic;

namespace Permissions.Reachability.Search;

internal sealed class NumberSet
{
    private readonly List<int> numbers = new(1);
    private HashSet<int>? index;

    public int Count => numbers.Count;

    public int this[int position] => numbers[position];

    /// <summary>Adds a number; false where it is there already.</summary>
    public bool Add(int number)
    {
        const int few = 12;
        if (index?.Add(number) == false || index is null && numbers.Contains(number))
            return false;
        numbers.Add(number);
        if (index is null && numbers.Count > few)
            index = [.. numbers];
        return true;
    }

    /// <summary>The numbers, the smallest first.</summary>
    public IReadOnlyList<int> Sorted()
    {
        if (numbers.Count < 2)
            return numbers;
        var sorted = numbers.ToArray();
        System.Array.Sort(sorted);
        return sorted;
    }
}
