// What the tested statements of a row did, by the system calls between the two marks.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Oracle;

internal static class Trace
{
    private const string Calls = "%file,execve,vfork,fork,clone,clone3,connect,bind,listen,sendto,sendmsg,sendmmsg,prctl,utimensat,write";

    private static readonly Regex Call = new(@"^(\d+) +(\w+)\((.*)$");
    private static readonly Regex Resumed = new(@"^(\d+) +<\.\.\. \w+ resumed>(.*)$");
    private static readonly Regex ThreadName = new(@"/task/(\d+)/comm>, ""([^""]*)");
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>By permission, the first call that shows it; an error where the row did not reach its end.</summary>
    public static (IReadOnlyDictionary<string, string> Done, string? Error) Run(string assembly, IEnumerable<(string, string)> variables,
        string folder)
    {
        var file = Path.ChangeExtension(assembly, ".trace");
        var (code, output) = Command.Run("strace", ["-f", "-qq", "-y", "--seccomp-bpf", "-s", "300", "-o", file, "-e", "trace=" + Calls,
            "-e", "signal=none", "dotnet", "exec", assembly], folder, variables, Limit);
        var lines = Joined(File.ReadLines(file)).ToList();
        var begin = lines.FindIndex(line => line.Arguments.Contains("\"/oracle/begin\"", StringComparison.Ordinal));
        var end = lines.FindIndex(line => line.Arguments.Contains("\"/oracle/end\"", StringComparison.Ordinal));
        if (begin < 0 || end < 0)
            return (new Dictionary<string, string>(), $"it ended with {code}: {output.Trim()}");
        return (Of(lines[(begin + 1)..end], lines, Path.GetDirectoryName(assembly)!), null);
    }

    private static Dictionary<string, string> Of(List<TracedCall> tested, List<TracedCall> all, string program)
    {
        var done = new Dictionary<string, string>();
        var names = all.Select(line => ThreadName.Match(line.Arguments)).Where(name => name.Success)
            .Select(name => (Thread: name.Groups[1].Value, Name: name.Groups[2].Value))
            .Concat(all.Where(line => line.Name == "prctl" && line.Arguments.StartsWith("PR_SET_NAME", StringComparison.Ordinal))
                .Select(line => (line.Thread, Name: line.Arguments.Split('"')[1])))
            .GroupBy(one => one.Thread).ToDictionary(one => one.Key, one => one.First().Name);
        var children = new HashSet<string>();
        foreach (var call in all.Where(one => one.Name is "vfork" or "fork"
            || one.Name is "clone" or "clone3" && !one.Arguments.Contains("CLONE_THREAD", StringComparison.Ordinal)))
            children.Add(call.Result); // what a child does is its own affair
        foreach (var call in tested.Where(one => !children.Contains(one.Thread)))
            foreach (var permission in Needs(call, program, names))
                done.TryAdd(permission, $"{call.Name}({(call.Arguments.Length > 200 ? call.Arguments[..200] : call.Arguments)}");
        return done;
    }

    private static IEnumerable<string> Needs(TracedCall call, string program, Dictionary<string, string> names)
    {
        switch (call.Name)
        {
            case "execve" or "vfork" or "fork":
                return ["child"];
            case "clone" or "clone3" when !call.Arguments.Contains("CLONE_THREAD", StringComparison.Ordinal):
                return ["child"];
            case "clone" or "clone3":
                return names.TryGetValue(call.Result, out var name) && name.StartsWith(".NET ", StringComparison.Ordinal)
                    && name is not (".NET Long Runni" or ".NET Long Running Task") ? [] : ["worker"];
            case "connect" or "sendto" or "sendmsg" or "sendmmsg" when HasAddress(call):
                return ["net.connect"];
            case "bind" when !call.IsFailed && !call.Arguments.Contains("AF_NETLINK", StringComparison.Ordinal):
                return ["net.listen"]; // also where it makes the name of a Unix socket: the kernel holds that with net.listen
            case "listen" when !call.IsFailed:
                return ["net.listen"];
            case "connect" or "sendto" or "sendmsg" or "sendmmsg" or "bind" or "listen" or "prctl" or "write" or "getcwd" or "chdir":
                return [];
            default:
                return TracedFile.Needs(call, program);
        }
    }

    // A refused connection was tried; libc asks its cache of names, which is not there, and the kernel for its addresses.
    private static bool HasAddress(TracedCall call) =>
        call.Arguments.Contains("sa_family=AF_", StringComparison.Ordinal)
        && !Regex.IsMatch(call.Arguments, "AF_NETLINK|AF_UNSPEC|nscd/socket|sun_path=\"/dev/log");

    private static IEnumerable<TracedCall> Joined(IEnumerable<string> lines)
    {
        var open = new Dictionary<string, (string Name, string Arguments)>();
        foreach (var line in lines)
            if (Resumed.Match(line) is { Success: true } rest)
            {
                if (open.Remove(rest.Groups[1].Value, out var begun))
                    yield return TracedCall.Of(rest.Groups[1].Value, begun.Name, begun.Arguments + rest.Groups[2].Value);
            }
            else if (Call.Match(line) is { Success: true } call)
            {
                var cut = call.Groups[3].Value.IndexOf("<unfinished ...>", StringComparison.Ordinal);
                if (cut < 0)
                    yield return TracedCall.Of(call.Groups[1].Value, call.Groups[2].Value, call.Groups[3].Value);
                else
                    open[call.Groups[1].Value] = (call.Groups[2].Value, call.Groups[3].Value[..cut]);
            }
    }
}

/// <param name="Arguments">As strace prints them, with the closing bracket and the result.</param>
/// <param name="Result">What stands behind the equals sign, up to a space.</param>
internal sealed record TracedCall(string Thread, string Name, string Arguments, string Result)
{
    public bool IsFailed => Result.StartsWith('-');

    public static TracedCall Of(string thread, string name, string arguments)
    {
        var equals = arguments.LastIndexOf(") = ", StringComparison.Ordinal);
        if (equals < 0)
            equals = arguments.LastIndexOf(" = ", StringComparison.Ordinal) - 1;
        var result = equals < 0 ? "" : arguments[(equals + 4)..];
        return new(thread, name, arguments, Regex.Match(result, @"^-?\w+").Value);
    }
}
