// The numbers of the proof as the page shows them.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Catalog.Tests.Proof;

internal static class CatalogPage
{
    /// <summary>The version that the page's numbers belong to.</summary>
    public static string Measured(CatalogProof proof) => $"Measured on .NET {proof.Framework.Version}.";

    public static string Table(CatalogProof proof)
    {
        var rows = new List<string> { "| reaches | members | named | safe |", "|---|--:|--:|--:|" };
        rows.AddRange(proof.Answers.GroupBy(answer => answer.Kind).OrderBy(group => Sinks.Kinds.ToList().IndexOf(group.Key))
            .Select(group => Row(group.Key, group)));
        rows.Add(Row("any of them",
            proof.Answers.GroupBy(answer => answer.Member.Index).Select(group => group.MaxBy(answer => answer.Verdict)!)));
        return $"{Measured(proof)} Public members examined: {proof.Examined.Count}.\n\n{string.Join("\n", rows)}";
    }

    private static string Row(string kind, IEnumerable<Answer> answers)
    {
        var all = answers.ToList();
        return $"| {kind} | {all.Count} | {all.Count(answer => answer.Verdict == Verdict.Named)} | "
            + $"{all.Count(answer => answer.Verdict == Verdict.Safe)} |";
    }
}
