// Calls every interceptable catalogued overload of the shared frameworks: its stub compiles, and refuses the call after the drop only.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Permissions.Package.Tests;
using Xunit;
using Xunit.Abstractions;

namespace Permissions.Stubs.Tests.EveryOverload;

public sealed class EveryOverloadTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Overload_Compiles_GoesOnBeforeTheDrop_AndIsRefusedAfterIt()
    {
        var guarded = FrameworkMethods.Guarded().ToList();
        var calls = guarded.Where(one => one.WhyNot is null).SelectMany(one => CallWriter.Write(one.Method, one.Line)).ToList();
        output.WriteLine(
            $"{guarded.Count} guarded members; {guarded.Count(one => one.WhyNot is null)} overloads called in {calls.Count} ways");
        foreach (var left in
            guarded.Where(one => one.WhyNot is not null).GroupBy(one => one.WhyNot).OrderByDescending(group => group.Count()))
            output.WriteLine($"left out: {left.Count()}, {left.Key}");
        Assert.InRange(calls.Count, 1000, int.MaxValue);

        using var project = new GuardedProject();
        project.Write("Program.cs", CallingProgram.Main);
        project.Write("Usings.cs",
            string.Concat(guarded.Where(one => one.Method.IsExtensionMethod)
                .Select(one => $"global using {one.Method.ContainingNamespace.ToDisplayString()};\n").Distinct()));
        foreach (var (file, text) in CallingProgram.Write(calls))
            project.Write(file, text);
        AssertClean(await project.BuildAsync("-p:ImplicitUsings=enable", "-p:LangVersion=14"));

        // without rules: they have had their say
        foreach (var (usings, version) in new[] { ("disable", "14"), ("enable", "13"), ("disable", "12") })
            AssertClean(
                await project.BuildAsync("--no-restore", "-p:RunAnalyzers=false", "-p:ImplicitUsings=" + usings,
                    "-p:LangVersion=" + version));

        var wrong = new List<string>();
        for (var drop = 0; drop <= 1 << 9; drop = drop == 0 ? 1 : drop << 1)
        {
            var lines = (await project.RunAsync(drop.ToString(CultureInfo.InvariantCulture)))
                .Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var made = int.Parse(Regex.Match(lines[^1], @"^made (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
            output.WriteLine(drop == 0
                ? $"before the drop: {made} tried, {calls.Count - made} left out, for they would really do it"
                : $"after the drop of {drop}: {made} refused");
            Assert.Equal(calls.Count(call => drop == 0 ? call.CanBeTried : (call.Needs & drop) != 0), made);
            wrong.AddRange(lines[..^1]);
        }
        Assert.True(wrong.Count == 0,
            $"{wrong.Count} calls:\n{string.Join("\n", wrong.Select(line => Regex.Replace(line, ", Run = .*", "")).Distinct().Take(60))}");
    }

    private static void AssertClean(Dotnet build)
    {
        Assert.True(build.ExitCode == 0,
            string.Join("\n",
                build.Output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct().Take(20)));
        Assert.DoesNotContain("warning", build.Output.Replace("0 Warning(s)", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase);
    }
}
