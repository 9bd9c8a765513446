// What an edit of a body makes the analysis do again, and that the kept answer is that of a fresh analysis.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Reachability.Search;
using Permissions.Reachability.Search.Incremental;
using Xunit;

namespace Permissions.Corpus.Tests.Robustness;

public sealed class KeptAnalysisTests
{
    private static readonly int Edits =
        int.TryParse(Environment.GetEnvironmentVariable("PERMISSIONS_FUZZ_ROUNDS"), out var rounds) ? 100 * rounds : 100;

    [Theory]
    [InlineData("", "System.IO.File.Delete(\"b\");", AnalysisEffort.Bodies)]
    [InlineData("System.IO.File.Delete(\"b\");", "", AnalysisEffort.Bodies)]
    [InlineData("System.IO.File.Delete(\"b\");", "System.Console.WriteLine(); System.IO.File.Move(\"b\", \"c\");", AnalysisEffort.Bodies)]
    [InlineData("", "if (System.Environment.TickCount > 0) System.IO.File.Delete(\"b\");", AnalysisEffort.Bodies)]
    [InlineData("", "try { System.IO.File.Delete(\"b\"); } catch (System.IO.IOException) { throw; }", AnalysisEffort.Bodies)]
    [InlineData("", "var now = System.DateTime.Now;", AnalysisEffort.Nothing)]
    [InlineData("", "Other.Save();", AnalysisEffort.Search)]
    [InlineData("Other.Save();", "", AnalysisEffort.Search)]
    [InlineData("", "Other.SaveAsync();", AnalysisEffort.Search)]
    [InlineData("", "_ = Other.Last;", AnalysisEffort.Search)]
    [InlineData("", "Other.Unused();", AnalysisEffort.Everything)]
    [InlineData("Other.Unused();", "", AnalysisEffort.Everything)]
    [InlineData("", "new Order();", AnalysisEffort.Everything)]
    [InlineData("", "System.Action run = Other.Unused; run();", AnalysisEffort.Everything)]
    [InlineData("", "Other.Run(Other.Save);", AnalysisEffort.Everything)]
    [InlineData("", "Permissions.ProcessPermissions.Drop(\"child\");", AnalysisEffort.Everything)]
    [InlineData("", "_ = 1;", AnalysisEffort.Nothing)]
    public void EditOfABody_CostsWhatItChanges(string before, string after, AnalysisEffort effort)
    {
        var compilation = CaseCompiler.Of("Permissions.ProcessPermissions.Drop(\"fs\"); Other.Save(); Other.SaveAsync(); Store.Save();",
            $"static class Store {{ public static void Save() {{ System.IO.File.Delete(\"a\"); {before} /**/ }} }}",
            "static class Other { public static object Last = new(); public static void Save() { System.IO.File.Delete(\"c\"); } "
                + "public static async System.Threading.Tasks.Task SaveAsync() { await System.IO.File.WriteAllTextAsync(\"d\", \"\"); } "
                + "public static void Unused() { Save(); } public static void Run(System.Action run) { } } class Order;",
            $"class Program{System.Math.Abs((before + after).GetHashCode())};");
        EditTests.Concluded(compilation);
        Replace(before + " /**/", before + " System.IO.File.Delete(\"kept\"); /**/"); // the second analysis is kept
        Replace(" System.IO.File.Delete(\"kept\");", "");
        Replace(before + " /**/", after + " /**/");
        var followed = EditTests.Concluded(compilation);
        Assert.Equal(effort, followed.Effort);
        Assert.Equal(Written(EditTests.Concluded(EditTests.ReadAnew(compilation))), Written(followed));

        void Replace(string from, string to)
        {
            var tree = compilation.SyntaxTrees.Single(one => one.FilePath == "/Case1.cs");
            compilation = compilation.ReplaceSyntaxTree(tree, EditTests.Changed(tree, tree.ToString().Replace(from, to)));
            EditTests.Concluded(compilation);
        }
    }

    // Statements come and go in bodies that call each other: by name, through an interface, a delegate, a task, a static field.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Conclusions_AfterEachEditOfABody_AreThoseOfAFreshAnalysis(int seed)
    {
        const int classes = 5, methods = 4;
        var random = new Random(seed);
        var bodies = new List<string>[classes, methods];
        for (var i = 0; i < classes; i++)
            for (var j = 0; j < methods; j++)
                bodies[i, j] = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Statement())];
        var compilation = CaseCompiler.Of([
            "using Permissions; C0.M0(); ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess); C1.M0(); C2.M1();",
            .. Enumerable.Range(0, classes).Select(Text),
            "interface IJob { void Run(); } class Near : IJob { public void Run() => C3.M2(); } "
                + "class Far : IJob { public void Run() => System.IO.File.Delete(\"far\"); }", $"class OfSeed{seed}KeptAnalysis;"]);
        var efforts = new List<AnalysisEffort>();
        for (var edit = 0; edit < Edits; edit++)
        {
            var (i, j) = (random.Next(classes), random.Next(methods));
            var body = bodies[i, j];
            if (body.Count > 0 && random.Next(2) == 0)
                body.RemoveAt(random.Next(body.Count));
            else
                body.Insert(random.Next(body.Count + 1), Statement());
            var tree = compilation.SyntaxTrees.Single(one => one.FilePath == $"/Case{i + 1}.cs");
            compilation = compilation.ReplaceSyntaxTree(tree, EditTests.Changed(tree, Text(i)));
            var kept = EditTests.Concluded(compilation);
            efforts.Add(kept.Effort);
            var fresh = Written(EditTests.Concluded(EditTests.ReadAnew(compilation)));
            Assert.True(fresh == Written(kept),
                $"edit {edit}, {kept.Effort}, of C{i}.M{j}:\n--- fresh\n{fresh}\n--- kept\n{Written(kept)}\n---\n"
                    + string.Join("\n", Enumerable.Range(0, classes).Select(Text)));
        }
        foreach (var effort in new[] { AnalysisEffort.Everything, AnalysisEffort.Search, AnalysisEffort.Bodies })
            Assert.True(efforts.Count(one => one == effort) > 1, $"{effort}: {efforts.Count(one => one == effort)} of {Edits}");

        string Text(int i) => $"static class C{i} {{ public static readonly string Name = C{(i + 1) % classes}.Of(\"{i}\"); "
            + "public static string Of(string name) { System.IO.File.Exists(name); return name; } "
            + string.Concat(Enumerable.Range(0, methods).Select(j =>
                $"public static {(j == 3 ? "async System.Threading.Tasks.Task" : "void")} M{j}() "
                    + $"{{ {string.Join(" ", bodies[i, j])} }} ")) + "}";

        string Statement()
        {
            var (i, j) = (random.Next(classes), random.Next(methods));
            return random.Next(13) switch
            {
                0 or 1 or 2 => $"C{i}.M{j}();",
                3 or 4 => "System.IO.File.Delete(\"a\");",
                5 => "System.Diagnostics.Process.Start(\"a\");",
                6 => $"if (System.Environment.TickCount > {i}) System.IO.File.Move(\"a\", \"b\");",
                7 => "new System.Net.Sockets.TcpClient(\"a\", 1).Close();",
                8 => $"((IJob){(i % 2 == 0 ? "new Near()" : "new Far()")}).Run();",
                9 => $"System.Action run = C{i}.M{j % 3}; run();".Replace("run", "run" + random.Next(1000000), StringComparison.Ordinal),
                10 => $"_ = C{i}.Name;",
                11 => $"System.Threading.Tasks.Task.Run(C{i}.M{j % 3});",
                _ => $"C{i}.M3().Wait();",
            };
        }
    }

    private static string Written(Conclusions all) => string.Join("\n",
        all.Findings.Select(one =>
                $"{one.Api} {one.Place} {one.DropSite} {string.Join(" > ", one.Path.Select(hop => (hop.Name, hop.Place)))}")
            .Concat(all.Phases.Select(one => $"{one.Id} {one.Place} {one.MayBeDropped} {one.Reason.Value}"))
            .Concat(all.BlindSpots.Select(one => one.ToString())).Append($"{all.GuardedCalls} {all.StubbedCalls}"));
}
