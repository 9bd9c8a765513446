// The command 'run': starts a program with only its boot permissions, refused by the kernel from its first instruction.
using System;
using System.Collections;
using System.Collections.Generic;
using System.CommandLine;
using System.ComponentModel;
using System.IO;
using System.Linq;
using Permissions.CompilerServices;
using Permissions.Tool.Check;

namespace Permissions.Tool.Run;

internal static class RunCommand
{
    // What every .NET program reads before its own first line, and the two devices that a terminal needs.
    private static readonly string[] SystemFolders = ["/usr", "/lib", "/lib64", "/bin", "/etc", "/proc", "/sys", "/dev"];
    private static readonly string[] Devices = ["/dev/null", "/dev/tty"];

    public const string Name = "run";

    public static Command Create()
    {
        var folders = new[] { Permission.FileSystemWrite, Permission.FileSystemRead }.ToDictionary(leaf => leaf,
            leaf => new Option<string[]>("--allow-" + Grants.Word(leaf))
        {
            Description = leaf == Permission.FileSystemWrite ? "Folders below which files may be written, or * for everywhere."
                : "Folders below which files may be read, in addition to the runtime and the program's own folder, or * for everywhere.",
            HelpName = "FOLDERS",
            DefaultValueFactory = _ => [],
        });
        var ports = new[] { Permission.NetworkConnect, Permission.NetworkListen }.ToDictionary(leaf => leaf,
            leaf => new Option<string[]>("--allow-" + Grants.Word(leaf))
        {
            Description = $"Grant {Grants.Word(leaf)}, or only the ports named: --allow-{Grants.Word(leaf)}=:443,:5432.",
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "PORTS",
        });
        var flags = Grants.Leaves.Where(leaf => !Grants.Divisible.Contains(leaf))
            .ToDictionary(leaf => leaf,
                leaf => new Option<bool>("--allow-" + Grants.Word(leaf)) { Description = $"Grant {Grants.Word(leaf)}." });
        var net = new Option<bool>("--allow-net") { Description = "Grant net-connect and net-listen." };
        var sets = new Option<string[]>("--allow-set")
        {
            Description = "Grant the permissions of a set that permissions.json names: \"sets\": { \"serve\": [\"net\", \"fs.read\"] }.",
            HelpName = "NAMES", DefaultValueFactory = _ => [],
        };
        var policy = new Option<FileInfo?>("--policy")
        {
            Description =
                "A permissions.json with the same words; it can only narrow the flags. By default the one in this folder, if there is one.",
            HelpName = "FILE",
        };
        var audit = new Option<string?>("--audit")
        {
            Description = "Refuse nothing: write what would be refused as lines of JSON to this file, or to stderr. "
                + "Only guarded calls are recorded; kernel enforcement is off.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "FILE",
        };
        var program = new Argument<string[]>("PROGRAM")
        {
            Description = "The program and its arguments, after '--': -- dotnet app.dll", Arity = ArgumentArity.OneOrMore,
            CaptureRemainingTokens = true,
        };
        var command = new Command(Name, """
            Starts a program with only the permissions that it is granted; the kernel refuses the rest from the start.

            Examples:
              permissions run --allow-fs-write=/var/lib/orders --allow-fs-read=* --allow-net -- dotnet OrdersApi.dll
              permissions run --allow-fs-read=* --allow-net-listen=:8080 --allow-net-connect=:53,:443 -- dotnet Gateway.dll
              permissions run --allow-set=serve -- dotnet OrdersApi.dll
              permissions run --allow-net --audit=audit.jsonl -- dotnet OrdersApi.dll

            Exit codes: that of the program; 125 the launcher failed, 126 the program cannot be executed, 127 there is no such program.
            """) { net, sets, policy, audit, program };
        foreach (var option in folders.Values.Concat<Option>(ports.Values).Concat(flags.Values))
            command.Options.Add(option);
        command.SetAction(arguments =>
        {
            var whole = flags.Where(flag => arguments.GetValue(flag.Value)).Aggregate(Permission.None, (all, flag) => all | flag.Key);
            if (arguments.GetValue(net))
                whole |= Permission.Network;
            var policyFile = arguments.GetValue(policy)?.FullName
                ?? (File.Exists("permissions.json") ? Path.GetFullPath("permissions.json") : null);
            foreach (var name in (arguments.GetValue(sets) ?? []).SelectMany(value =>
                value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
                whole |= PolicyFile.Set(policyFile, name);
            var paths = new Dictionary<Permission, IReadOnlyList<string>>();
            foreach (var (leaf, option) in folders)
            {
                var given = (arguments.GetValue(option) ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries))
                    .ToList();
                if (given.Contains("*"))
                    whole |= leaf;
                else if (given.Count > 0)
                    paths[leaf] = given.Select(Path.GetFullPath).ToList();
            }
            foreach (var (leaf, option) in ports.Where(port => arguments.GetResult(port.Value) is not null && !whole.HasFlag(port.Key)))
            {
                var given = (arguments.GetValue(option) ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries))
                    .ToArray();
                if (given.Length == 0)
                    whole |= leaf;
                else
                    paths[leaf] = given;
            }
            var auditTo = arguments.GetResult(audit) is null ? null : arguments.GetValue(audit) is { } file ? Path.GetFullPath(file)
                : "stderr";
            return Start(new(whole, paths), policyFile, auditTo, arguments.GetRequiredValue(program));
        });
        return command;
    }

    private static int Start(Grants granted, string? policy, string? auditTo, string[] program)
    {
        foreach (var (leaf, ports) in granted.Paths.Where(path => Permission.Network.HasFlag(path.Key)))
        {
            if (DropServices.WhyNotAllowed(leaf, [.. ports]) is { } wrong)
                throw new CannotRunException(wrong);
        }
        if (Launch.WhyNot(restricts: auditTo is null) is { } reason)
            throw new CannotRunException(reason);
        if (policy is not null && PolicyFile.Read(policy) is { } allowed)
            granted = granted.NarrowedBy(allowed);
        var file = ProgramFile.Find(program[0]);
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value);
        environment["PERMISSIONS_GRANTED"] = granted.ToString();
        environment.Remove("PERMISSIONS_AUDIT"); // an audit that this program stands in is not the one that it starts
        if (auditTo is not null)
            environment["PERMISSIONS_AUDIT"] = auditTo;
        else if (!granted.Unrestricted.HasFlag(Permission.Diagnostics))
            environment["DOTNET_EnableDiagnostics"] = "0"; // its pipes and sockets are files that the program may not make
        var words = environment.Select(pair => $"{pair.Key}={pair.Value}");
        try
        {
            if (auditTo is not null)
                Launch.Become(file, program, words);
            foreach (var (leaf, path) in granted.Missing())
                Console.Error.WriteLine(
                    $"permissions run: warning: {path} does not exist, so {Grants.Word(leaf)} is not granted there. Create it before the "
                        + "start.");
            Launch.Become(Refused(granted), Allowed(granted, file, program), file, program, words);
        }
        catch (Win32Exception exception)
        {
            throw new CannotRunException(exception.Message,
                exception.NativeErrorCode == ProgramFile.NoSuchFile ? ExitCode.NotFound : ExitCode.CannotBeExecuted);
        }
        return ExitCode.LauncherFailed;
    }

    // File permissions are held by folders, network permissions perhaps by ports; native code has to be loaded for the runtime to start,
    // and is the library's to refuse.
    private static Permission Refused(Grants granted) =>
        granted.Paths.Keys.Aggregate((Permission.ChildProcess | Permission.Network) & ~granted.Unrestricted, (all, leaf) => all & ~leaf);

    private static Dictionary<Permission, IReadOnlyList<string>> Allowed(Grants granted, string file, string[] program)
    {
        var allowed = granted.Paths.Where(path => Permission.Network.HasFlag(path.Key)).ToDictionary();
        if (!granted.Unrestricted.HasFlag(Permission.FileSystemWrite))
            allowed[Permission.FileSystemWrite] = [.. granted.Below(Permission.FileSystemWrite), .. Devices];
        if (granted.Unrestricted.HasFlag(Permission.FileSystemRead))
            return allowed;
        var own = program.Skip(1).Where(argument => !argument.StartsWith('-') && File.Exists(argument)).Take(1).Append(file)
            .Select(path => Path.GetDirectoryName(Path.GetFullPath(ResolveLinks(path)))!);
        allowed[Permission.FileSystemRead] = [.. granted.Below(Permission.FileSystemRead), .. granted.Below(Permission.FileSystemWrite),
            .. own, .. SystemFolders];
        return allowed;
    }

    private static string ResolveLinks(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
