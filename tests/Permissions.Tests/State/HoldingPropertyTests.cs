// Random histories of grants and drops against a matcher too simple to be wrong.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.State;
using Xunit;

namespace Permissions.Tests.State;

public class HoldingPropertyTests
{
    private const int Rounds = 3000;
    private static readonly string[] s_names = ["a", "b", "ab"];

    [Fact]
    public void Line16_RandomGrants_AgreeWithANaiveMatcher()
    {
        Random random = new(20261122);
        for (int round = 0; round < Rounds; round++)
        {
            string[] grants = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomPath(random))];
            Holding holding = Holding.Of(grants.Select(Of));
            string[] dropped = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => RandomPath(random))];
            List<string> live = [.. grants];
            List<string> carved = [];
            foreach (string drop in dropped)
            {
                holding = holding.Drop(Of(drop)).Next;
                NaiveDrop(live, carved, drop);
            }

            for (int question = 0; question < 20; question++)
            {
                string path = RandomPath(random);
                bool expected = live.Any(grant => Below(path, grant)) && !carved.Any(denied => Below(path, denied));
                Assert.True(
                    expected == holding.Covers(Of(path)),
                    $"granted {string.Join(' ', grants)}, dropped {string.Join(' ', dropped)}: {path} should be {expected}");
            }
        }
    }

    [Fact]
    public void Line17_GrantsInAnyOrder_AddUp()
    {
        Random random = new(17);
        for (int round = 0; round < Rounds; round++)
        {
            string[] grants = [.. Enumerable.Range(0, 5).Select(_ => RandomPath(random))];
            string[] shuffled = [.. grants];
            random.Shuffle(shuffled);
            Holding one = Holding.Of(grants.Select(Of)), other = Holding.Of(shuffled.Select(Of));
            Holding doubled = Holding.Of(grants.Concat(shuffled).Select(Of));
            for (int question = 0; question < 10; question++)
            {
                Resource path = Of(RandomPath(random));
                Assert.Equal(one.Covers(path), other.Covers(path));
                Assert.Equal(one.Covers(path), doubled.Covers(path));
            }
        }
    }

    [Fact]
    public void Line18_RandomHistories_NeverFromDroppedToHeld()
    {
        Random random = new(18);
        for (int round = 0; round < Rounds; round++)
        {
            Holding holding = random.Next(2) == 0 ? Holding.All : Holding.Of([Of(RandomPath(random)), Of(RandomPath(random))]);
            Resource[] questions = [.. Enumerable.Range(0, 30).Select(_ => Of(RandomPath(random)))];
            bool[] before = [.. questions.Select(holding.Covers)];
            bool whole = holding.IsFullyHeld;
            for (int step = 0; step < 8; step++)
            {
                holding = random.Next(6) switch
                {
                    0 => holding.Keep([Of(RandomPath(random)), Of(RandomPath(random))]).Next,
                    1 when random.Next(4) == 0 => Holding.Nothing,
                    _ => holding.Drop(Of(RandomPath(random))).Next,
                };
                bool[] after = [.. questions.Select(holding.Covers)];
                for (int i = 0; i < after.Length; i++)
                    Assert.False(after[i] && !before[i], $"{questions[i]} came back");
                Assert.False(holding.IsFullyHeld && !whole);
                (before, whole) = (after, holding.IsFullyHeld);
            }
        }
    }

    // No folder of this name exists, so no link of the machine can change an answer.
    private static string RandomPath(Random random)
    {
        string path = "/no-such-root";
        for (int depth = random.Next(0, 4); depth > 0; depth--)
            path += "/" + s_names[random.Next(s_names.Length)];
        return path;
    }

    private static Resource Of(string path) => Resource.Of(Permission.FileSystemWrite, path);

    private static bool Below(string path, string folder) => (path + "/").StartsWith(folder + "/", StringComparison.Ordinal);

    private static void NaiveDrop(List<string> live, List<string> carved, string drop)
    {
        if (carved.Any(denied => Below(drop, denied)))
            return;
        bool taken = live.RemoveAll(grant => Below(grant, drop)) > 0;
        if (!taken && live.Any(grant => Below(drop, grant)))
            carved.Add(drop);
    }
}
