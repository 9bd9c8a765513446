// Pairs two lists at the least total cost (the Hungarian method), so that one wrong expectation is shown against what it meant.
using System;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

internal static class Assignment
{
    /// <summary>For each left item the right item it is paired with, or -1. After the time limit the rest is paired as it comes.</summary>
    public static int[] Find(int left, int right, Func<int, int, int> cost, TimeSpan limit)
    {
        // One-based square matrix; index 0 is the row that is being placed. Items without a partner cost nothing.
        var size = Math.Max(left, right);
        var (rowPotential, columnPotential) = (new int[size + 1], new int[size + 1]);
        var rowOfColumn = new int[size + 1];
        var deadline = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        for (var row = 1; row <= size; row++)
        {
            if (Environment.TickCount64 > deadline)
                rowOfColumn[Array.IndexOf(rowOfColumn, 0, 1)] = row;
            else
                Place(row, size, (r, c) => r <= left && c <= right ? cost(r - 1, c - 1) : 0, rowPotential, columnPotential, rowOfColumn);
        }

        var result = Enumerable.Repeat(-1, left).ToArray();
        for (var column = 1; column <= right; column++)
        {
            if (rowOfColumn[column] <= left)
                result[rowOfColumn[column] - 1] = column - 1;
        }

        return result;
    }

    private static void Place(int row, int size, Func<int, int, int> cost, int[] rowPotential, int[] columnPotential, int[] rowOfColumn)
    {
        var least = Enumerable.Repeat(int.MaxValue, size + 1).ToArray();
        var previous = new int[size + 1];
        var used = new bool[size + 1];
        rowOfColumn[0] = row;
        var column = 0;
        do
        {
            used[column] = true;
            var (current, delta, next) = (rowOfColumn[column], int.MaxValue, 0);
            for (var c = 1; c <= size; c++)
            {
                if (used[c])
                    continue;

                var reduced = cost(current, c) - rowPotential[current] - columnPotential[c];
                if (reduced < least[c])
                    (least[c], previous[c]) = (reduced, column);

                if (least[c] < delta)
                    (delta, next) = (least[c], c);
            }

            for (var c = 0; c <= size; c++)
            {
                if (used[c])
                    (rowPotential[rowOfColumn[c]], columnPotential[c]) = (rowPotential[rowOfColumn[c]] + delta, columnPotential[c] - delta);
                else if (c > 0)
                    least[c] -= delta;
            }

            column = next;
        }
        while (rowOfColumn[column] != 0);

        while (column != 0)
        {
            rowOfColumn[column] = rowOfColumn[previous[column]];
            column = previous[column];
        }
    }
}
