// Compares what ran with what is reported, head by head.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Permissions.ExecutedCheck;

internal static class Judge
{
    /// <param name="at">How far into Main the drop stands, from 0 to 1.</param>
    /// <returns>Null if the file is not a program by itself.</returns>
    public static async Task<Outcome?> RunAsync(string file, double at, ConcurrentBag<string> differences)
    {
        if (MarkedProgram.Of(file, at) is not { } program)
            return null;
        var folder = Directory.CreateTempSubdirectory("executed-").FullName;
        try
        {
            var assembly = program.Emit(folder);
            var (before, after) = await Execution.RunAsync(assembly, program.Bodies.Count);
            var heads = new List<HeadOutcome>();
            foreach (var (head, (reported, isBlind)) in new[]
                { ("source", await program.FromSourceAsync()), ("il", program.FromAssembly(assembly)) })
            {
                var missed = after.Except(reported).Order().ToList();
                var wrong = at == 1 ? reported.Except(after).Where(before.Contains).Order().ToList() : [];
                heads.Add(new(missed.Count, isBlind, wrong.Count));
                foreach (var (what, bodies) in new[] { (isBlind ? "beside" : "silent", missed), ("false", wrong) })
                    foreach (var body in bodies)
                        differences.Add($"{what} {head} {at} {file}:{program.Bodies[body]}");
            }

            return new(before.Count + after.Count > 0, after.Count, heads[0], heads[1]);
        }
        catch (Exception exception)
        {
            differences.Add($"fault {at} {file}: {exception}");
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <param name="Missed">Bodies that ran after the drop and are not reported.</param>
/// <param name="Wrong">Bodies that are reported and ran only before a drop that ends Main.</param>
internal sealed record HeadOutcome(int Missed, bool IsBlind, int Wrong);

internal sealed record Outcome(bool Ran, int After, HeadOutcome Source, HeadOutcome Il);
