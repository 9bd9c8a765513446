// A program of random calls that knows what must be found in it: its calls are drawn first, and searched by a plain breadth-first walk.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Permissions.Analyzers.Tests.Robustness;

internal sealed class RandomProgram
{
    private const int Methods = 24;
    private const int BeforeDrop = 3;
    private const int AfterDrop = 2;

    private readonly List<int>[] calls;
    private readonly bool[] deletes;
    private readonly int[] started;

    public RandomProgram(int seed)
    {
        var random = new Random(seed);
        calls = [.. Enumerable.Range(0, Methods)
            .Select(_ => Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(Methods)).ToList())];
        deletes = [.. Enumerable.Range(0, Methods).Select(_ => random.Next(3) == 0)];
        started = [.. Enumerable.Range(0, BeforeDrop + AfterDrop).Select(_ => random.Next(Methods))];
        Files = Write();
        Expected = Search();
    }

    public string[] Files { get; }

    /// <summary>For each file that is deleted after the drop, the number of names on the shortest way there.</summary>
    public IReadOnlyDictionary<string, int> Expected { get; }

    private string[] Write()
    {
        var main = new StringBuilder();
        foreach (var start in started.Take(BeforeDrop))
            main.AppendLine(Call(start));
        main.AppendLine("Permissions.ProcessPermissions.Drop(\"fs.write\");");
        foreach (var start in started.Skip(BeforeDrop))
            main.AppendLine(Call(start));
        main.AppendLine("static class Limit { static int n; public static bool Next() => n-- > 0; public static void Renew() { n = 9; } }");
        var files = Enumerable.Range(0, 3)
            .Select(file => string.Concat(Enumerable.Range(0, Methods).Where(i => i % 3 == file).Select(Declaration)));
        return [main.ToString(), .. files];
    }

    // The calls stand behind a question, so that no circle of them is endless.
    private string Body(int i)
    {
        var statements = calls[i].Select(callee => $"if (Limit.Next()) {{ {Call(callee)} }}").ToList();
        if (deletes[i])
            statements.Insert(statements.Count / 2, $"System.IO.File.Delete(\"{i}\");");
        return string.Concat(statements.Select(statement => $"\n    {statement}"));
    }

    private string Declaration(int i) => (i % 6) switch
    {
        0 => $"static class C{i} {{ public static void Run() {{{Body(i)} }} }}\n",
        1 => $"class C{i} {{ public void Run() {{{Body(i)} }} }}\n",
        2 => $"interface I{i} {{ void Run(); }}\nclass C{i} : I{i} {{ public void Run() {{{Body(i)} }} }}\n",
        3 => $"static class C{i} {{ public static int Run {{ get {{{Body(i)} return 1; }} }} }}\n",
        4 => $"static class C{i} {{ public static void Run{i}(this string text) {{{Body(i)} }} }}\n",
        _ => $"class B{i} {{ public virtual void Run() {{ }} }}\nclass C{i} : B{i} {{ public override void Run() {{{Body(i)} }} }}\n",
    };

    private static string Call(int i) => (i % 6) switch
    {
        0 => $"C{i}.Run();",
        1 => $"new C{i}().Run();",
        2 => $"((I{i})new C{i}()).Run();",
        3 => $"_ = C{i}.Run;",
        4 => $"\"\".Run{i}();",
        _ => $"((B{i})new C{i}()).Run();",
    };

    private Dictionary<string, int> Search()
    {
        var names = new Dictionary<int, int>();
        var queue = new Queue<int>();
        foreach (var start in started.Skip(BeforeDrop))
            if (names.TryAdd(start, 2)) // the program itself and this method
                queue.Enqueue(start);
        while (queue.TryDequeue(out var method))
            foreach (var callee in calls[method])
                if (names.TryAdd(callee, names[method] + 1))
                    queue.Enqueue(callee);
        return names.Where(pair => deletes[pair.Key]).ToDictionary(pair => $"{pair.Key}", pair => pair.Value + 1);
    }
}
