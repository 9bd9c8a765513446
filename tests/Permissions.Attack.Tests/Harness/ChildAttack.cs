// Runs one attack under one layer in a process of its own, once however many tests ask.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Attacks.Harness;

internal static class ChildAttack
{
    /// <summary>Set in a child to leave the drop out: how the tests themselves are seen to fail.</summary>
    public const string NoDrop = "PERMISSIONS_ATTACK_NO_DROP";

    public const string SecretVariable = "PERMISSIONS_ATTACK_SECRET";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);
    private static readonly ConcurrentDictionary<(string, Layer, bool), Lazy<Outcome>> s_outcomes = new();

    public static Outcome Run(Attack attack, Layer layer, bool drop = true) =>
        s_outcomes.GetOrAdd((attack.Name, layer, drop),
            _ => new(() => RunOnce(attack, layer, drop), LazyThreadSafetyMode.ExecutionAndPublication)).Value;

    private static Outcome RunOnce(Attack attack, Layer layer, bool drop)
    {
        if (attack.Missing?.Invoke() is { } missing)
            return new Outcome(missing, false, false, false, "", "");
        string output = Start(["attack", attack.Name, layer.ToString()], s_limit, drop ? [] : [(NoDrop, "1")]);
        Dictionary<string, string> told = output.Split('\n').Where(static line => line.Contains('=', StringComparison.Ordinal))
            .Select(static line => line.Split('=', 2)).GroupBy(static pair => pair[0])
            .ToDictionary(static pair => pair.Key, static pair => pair.Last()[1]);
        if (!told.ContainsKey("through"))
            return new Outcome(null, false, false, false, "",
                $"'{attack.Name}' under {layer} did not come to its end. It printed:\n{output}");
        bool works = told["works"] == "yes";
        return new Outcome(null, works, told["through"] == "yes", told["kernel"] == "yes", told["says"],
            works ? told["reason"] : told["control"]);
    }

    /// <summary>Starts this assembly again with a TMPDIR of its own, and returns what it printed.</summary>
    public static string Start(string[] arguments, TimeSpan limit, params (string Name, string Value)[] environment)
    {
        string folder = Directory.CreateTempSubdirectory("permissions-attack-").FullName;
        try
        {
            ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true,
                WorkingDirectory = folder };
            start.Environment["TMPDIR"] = folder;
            start.Environment[SecretVariable] = Ground.Contents;
            foreach ((string name, string value) in environment)
                start.Environment[name] = value;
            foreach (string argument in new[] { "exec", typeof(ChildAttack).Assembly.Location }.Concat(arguments))
                start.ArgumentList.Add(argument);
            using Process child = Process.Start(start)!;
            Task<string> output = child.StandardOutput.ReadToEndAsync(), errors = child.StandardError.ReadToEndAsync();
            if (!child.WaitForExit(limit))
            {
                child.Kill(entireProcessTree: true);
                return $"It did not end within {limit.TotalSeconds} s.\n{(output.IsCompleted ? output.Result : "")}";
            }

            // A process that the attack started may hold the pipe open for longer.
            Task.WaitAll([output, errors], TimeSpan.FromSeconds(5));
            return (output.IsCompleted ? output.Result : "") + (errors.IsCompleted ? errors.Result : "") + $"\nexit={child.ExitCode}";
        }
        finally
        {
            // By a program: managed code cannot name a file whose name is not UTF-8.
            Process.Start("/bin/rm", ["-rf", folder]).WaitForExit();
        }
    }
}
