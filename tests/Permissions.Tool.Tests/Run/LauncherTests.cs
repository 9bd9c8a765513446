// The command 'run': what is not granted is refused from the first instruction, to any program; what is granted works.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Run;

public sealed class LauncherTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Kept => Directory.CreateDirectory(Path.Combine(folder.Name, "kept")).FullName;

    public void Dispose() => folder.Dispose();

    [LinuxFact]
    public async Task Line65_WriteBelowTheGrantedFolder_IsAllowed_AndElsewhereRefused()
    {
        var run = await ShellAsync($"echo x > {Kept}/file; echo x > {folder.Name}/elsewhere", "--allow-fs-write=" + Kept,
            "--allow-fs-read=*");
        Assert.True(File.Exists(Path.Combine(Kept, "file")));
        Assert.False(File.Exists(Path.Combine(folder.Name, "elsewhere")));
        Assert.Contains("elsewhere: Permission denied", run.Error);
    }

    [LinuxFact]
    public async Task Line65_ReadOutsideTheGrantedFolders_IsRefused()
    {
        var inside = folder.Write("kept/inside", "the inside");
        var outside = folder.Write("outside", "the outside");
        var run = await ShellAsync($"read line < {inside}; echo $line; read line < {outside}; echo $line",
            "--allow-fs-read=" + Path.GetDirectoryName(inside));
        Assert.Contains("the inside", run.Output);
        Assert.DoesNotContain("the outside", run.Output);
        Assert.Contains("outside: Permission denied", run.Error);
    }

    [LinuxFact]
    public async Task Line65_Link_OutOfTheGrantedFolder_DoesNotLeadOut()
    {
        File.CreateSymbolicLink(Path.Combine(Kept, "link"), Path.Combine(folder.Name, "target"));
        var run = await ShellAsync($"echo x > {Kept}/link", "--allow-fs-write=" + Kept, "--allow-fs-read=*");
        Assert.False(File.Exists(Path.Combine(folder.Name, "target")));
        Assert.Contains("Permission denied", run.Error);
    }

    [LinuxFact]
    public async Task Line65_Child_WithoutItsGrant_IsRefused_AndWithItAllowed()
    {
        Assert.DoesNotContain("child ran", (await ShellAsync("/bin/echo child ran; true", "--allow-fs-read=*")).Output);
        Assert.Contains("child ran", (await ShellAsync("/bin/echo child ran; true", "--allow-fs-read=*", "--allow-child")).Output);
    }

    [LinuxFact]
    public async Task Line65_DotnetProgram_WithNothingGranted_StartsAndIsToldWhatItHas()
    {
        var run = await ToolRun.InAsync(folder.Name, "run", "--", "dotnet", ToolRun.Tool, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("check", run.Output);
    }

    [LinuxFact]
    public async Task Line65_Grants_ReachTheLibrary_ThroughTheEnvironment()
    {
        var run = await ShellAsync("echo $PERMISSIONS_GRANTED", "--allow-fs-write=" + Kept, "--allow-fs-read=*", "--allow-net");
        Assert.Equal($"fs.read;net.connect;net.listen;fs.write={Kept}", run.Output.Trim());
    }

    [LinuxFact]
    public async Task Ports_GrantedAlone_ReachTheLibrary_AndOthersAreRefused()
    {
        var run = await ShellAsync("echo $PERMISSIONS_GRANTED", "--allow-fs-read=*", "--allow-net-connect=:443,:5432",
            "--allow-net-listen");
        Assert.Equal("fs.read;net.listen;net.connect=:443;net.connect=:5432", run.Output.Trim());
        folder.Write("permissions.json", """{ "allow-fs-read": true, "allow-net-connect": [":443", ":80"] }""");
        run = await ShellAsync("echo $PERMISSIONS_GRANTED", "--allow-fs-read=*", "--allow-net-connect=:443,:5432", "--allow-net-listen");
        Assert.Equal("fs.read;net.connect=:443", run.Output.Trim());
        run = await ShellAsync("exec 3<>/dev/tcp/127.0.0.1/1 || true", "--allow-fs-read=*", "--allow-net-connect=443");
        Assert.Equal(125, run.ExitCode);
        Assert.Contains("'443' is not a port", run.Error);
    }

    [LinuxFact]
    public async Task Ports_GrantedAlone_AreHeldByTheKernel()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var connects = $"bash -c 'exec 3<>/dev/tcp/127.0.0.1/{port}' && echo connected";
        var kept = await ShellAsync(connects, "--allow-fs-read=*", "--allow-child", $"--allow-net-connect=:{port}");
        if (kept.ExitCode == 125 && kept.Error.Contains("cannot be kept", StringComparison.Ordinal))
            return; // this kernel knows no ports, and the launcher says so
        Assert.Contains("connected", kept.Output);
        var other = await ShellAsync(connects, "--allow-fs-read=*", "--allow-child", "--allow-net-connect=:9");
        Assert.DoesNotContain("connected", other.Output);
        Assert.Contains("Permission denied", other.Error);
    }

    [LinuxFact]
    public async Task Line65_Policy_NarrowsTheFlags_AndCannotWidenThem()
    {
        folder.Write("permissions.json",
            """{ "allow-fs-write": ["kept"], "allow-fs-read": true, "allow-child": true, "allow-net-connect": true }""");
        var run = await ShellAsync("echo $PERMISSIONS_GRANTED", "--allow-fs-write=*", "--allow-fs-read=*", "--allow-net");
        Assert.Equal($"fs.read;net.connect;fs.write={Kept}", run.Output.Trim());
    }

    [LinuxFact]
    public async Task NamedSet_IsGranted_AndAFileOfSetsAloneNarrowsNothing()
    {
        folder.Write("permissions.json", """{ "sets": { "serve": ["net", "env"] } }""");
        var run = await ShellAsync("echo $PERMISSIONS_GRANTED", "--allow-fs-read=*", "--allow-set=serve");
        Assert.Equal("fs.read;net.connect;net.listen;env", run.Output.Trim());
        folder.Write("permissions.json", """{ "allow-fs-read": true, "allow-net-listen": true, "sets": { "serve": ["net", "env"] } }""");
        run = await ShellAsync("echo $PERMISSIONS_GRANTED", "--allow-fs-read=*", "--allow-set=serve");
        Assert.Equal("fs.read;net.listen", run.Output.Trim());
    }

    [LinuxTheory]
    [InlineData(null, "there is no permissions.json in this folder, which would say what 'serve' is. Name it with --policy.")]
    [InlineData("{}", "permissions.json has no set 'serve'. Add it: \"sets\": { \"serve\": [\"fs.write\"] }")]
    [InlineData("{ \"sets\": { \"boot\": [\"env\"] } }", "permissions.json has no set 'serve'. It has boot.")]
    [InlineData("{ \"sets\": {\n \"serve\": [\"fs.wite\"] } }",
        "permissions.json(2): 'fs.wite' is not a permission; did you mean 'fs.write'?")]
    public async Task NamedSet_ThatIsNotThere_IsRefused_AndSaysWhere(string? policy, string why)
    {
        if (policy is not null)
            folder.Write("permissions.json", policy);
        var run = await ShellAsync("echo started", "--allow-set=serve");
        Assert.Equal((125, ""), (run.ExitCode, run.Output));
        Assert.Contains(why, run.Error);
    }

    [LinuxTheory]
    [InlineData("""{ "allow-fs-wite": true }""", "'allow-fs-wite' is not a word of a policy")]
    [InlineData("""{ "allow-child": ["x"] }""", "'allow-child' takes true or false")]
    [InlineData("[]", "a policy is an object")]
    [InlineData("{ \"allow-child\": tru }", "permissions.json(1)")]
    public async Task Line65_BadPolicy_IsRefused_AndSaysWhere(string policy, string why)
    {
        folder.Write("permissions.json", policy);
        var run = await ShellAsync("echo started");
        Assert.Equal(125, run.ExitCode);
        Assert.Contains(why, run.Error);
        Assert.DoesNotContain("started", run.Output);
    }

    [LinuxFact]
    public async Task Line65_UnknownFlag_AndUnknownProgram_AreRefused()
    {
        var flag = await ToolRun.InAsync(folder.Name, "run", "--allow-fs-wite=x", "--", "sh");
        Assert.Equal(125, flag.ExitCode);
        Assert.Contains("'--allow-fs-wite' is not an option of this command. Did you mean '--allow-fs-write'?", flag.Error);
        var program = await ToolRun.InAsync(folder.Name, "run", "--", "no-such-program");
        Assert.Equal(127, program.ExitCode);
        Assert.Contains("there is no program 'no-such-program' on the PATH", program.Error);
    }

    [LinuxFact]
    public async Task ExitCode_IsThatOfTheProgram_OrOneOfEnv()
    {
        if (OperatingSystem.IsWindows())
            return; // as the attribute says, for the compiler
        Assert.Equal(7, (await ShellAsync("exit 7", "--allow-fs-read=*")).ExitCode);
        var script = folder.Write("script", "#!/no/such/interpreter\n");
        Assert.Equal(126, (await ToolRun.InAsync(folder.Name, "run", "--", script)).ExitCode);
        Assert.Equal(126, (await ToolRun.InAsync(folder.Name, "run", "--", folder.Name)).ExitCode);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal(127, (await ToolRun.InAsync(folder.Name, "run", "--", script)).ExitCode);
        File.WriteAllText(folder.Write("garbage", ""), "neither a program nor a script");
        File.SetUnixFileMode(Path.Combine(folder.Name, "garbage"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var garbage = await ToolRun.InAsync(folder.Name, "run", "--", "./garbage");
        Assert.Equal(126, garbage.ExitCode);
        Assert.EndsWith("garbage cannot be executed: Exec format error.\n", garbage.Error, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Program_EndsWhenNobodyReadsItsOutput_AsItWouldWithoutTheLauncher()
    {
        var run = await ShellAsync("yes | head -1", "--allow-fs-read=*", "--allow-child");
        Assert.Equal("y\n", run.Output);
        Assert.Empty(run.Error); // yes(1) complains where it is not ended by the signal
    }

    [LinuxFact]
    public async Task OptionOfTheProgram_IsTheProgramsOwn()
    {
        Assert.Equal("--help -x\n",
            (await ToolRun.InAsync(folder.Name, "run", "--allow-fs-read=*", "--", "sh", "-c", "echo $0 $1", "--help", "-x")).Output);
        Assert.Equal("--help -x\n",
            (await ToolRun.InAsync(folder.Name, "run", "--allow-fs-read=*", "sh", "-c", "echo $0 $1", "--help", "-x")).Output);
    }

    [LinuxFact]
    public async Task GrantedPathThatDoesNotExist_IsSaid_AndTheProgramStarts()
    {
        var run = await ShellAsync("exit 3", "--allow-fs-read=*", $"--allow-fs-write={Kept},{folder.Name}/none");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            $"permissions run: warning: {folder.Name}/none does not exist, so fs-write is not granted there. Create it before the start.\n",
            run.Error);
    }

    [LinuxFact]
    public async Task Line65_Audit_WritesWhatThePolicyWouldRefuse_AndRefusesNothing()
    {
        var (inside, outside, log) = (Path.Combine(Kept, "inside"), Path.Combine(folder.Name, "outside"),
            Path.Combine(folder.Name, "audit.jsonl"));
        var run = await ProgramAsync(["--allow-fs-write=" + Kept, "--audit=" + log], "fs.write", inside, "fs.write", outside, "child",
            "git");
        Assert.Equal(["fs.write went on", "fs.write went on", "child went on", "has child: True"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(File.Exists(inside) && File.Exists(outside));
        Assert.Equal(["audited fs.write " + outside, "audited child git"], Events(await File.ReadAllLinesAsync(log)));
        Assert.Empty(run.Error);

        var enforced = await ProgramAsync(["--allow-fs-write=" + Kept], "fs.write", inside, "fs.write", outside, "child", "git");
        Assert.Equal(
            ["fs.write went on", "fs.write was refused: PermissionDeniedException", "child was refused: PermissionDeniedException",
                "has child: False"],
            enforced.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [LinuxFact]
    public async Task Line65_Audit_OfSeveralProcesses_LosesNoLineInTheirOneFile()
    {
        var log = Path.Combine(folder.Name, "audit.jsonl");
        var one = string.Join(' ', ProgramWords("child", "first", "child", "second", "child", "third"));
        var run = await ShellAsync($"{one} & {one} & {one} & wait", "--audit=" + log);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(9,
            Events(await File.ReadAllLinesAsync(log)).Count(line => line.StartsWith("audited child", StringComparison.Ordinal)));
    }

    [LinuxFact]
    public async Task Line65_Audit_WithoutAFile_WritesToTheErrorStream_AsWhereTheFileCannotBeOpened()
    {
        var run = await ProgramAsync(["--audit"], "net.connect", "example.org");
        Assert.Equal(["audited net.connect example.org"], Events(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        var nowhere = await ProgramAsync(["--audit=/proc/no-such-folder/file"], "net.connect", "example.org");
        Assert.StartsWith("permissions: the audit is written here, because opening '/proc/no-such-folder/file' failed", nowhere.Error);
        Assert.Equal(["audited net.connect example.org"], Events(nowhere.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]));
    }

    [LinuxFact]
    public async Task Line65_AuditOfAnOuterLauncher_DoesNotLoosenAnInnerOne()
    {
        var run = await ToolRun.InAsync(folder.Name, [
            "run", "--audit", "--allow-child", "--", "dotnet", ToolRun.Tool, "run", "--allow-fs-read=*", "--",
            .. ProgramWords("child", "git")]);
        Assert.Contains("child was refused", run.Output);
    }

    private static IEnumerable<string> Events(string[] lines) => lines.Select(line => JsonDocument.Parse(line).RootElement)
        .Where(json => json.GetProperty("event").GetString() != "start")
        .Select(json => $"{json.GetProperty("event")} {json.GetProperty("permission")} {json.GetProperty("resource")}");

    private static string[] ProgramWords(params string[] words) => ["dotnet", "exec", typeof(GrantedProgram).Assembly.Location, .. words];

    private Task<ToolRun> ProgramAsync(string[] flags, params string[] words) =>
        ToolRun.InAsync(folder.Name, ["run", "--allow-fs-read=*", .. flags, "--", .. ProgramWords(words)]);

    private Task<ToolRun> ShellAsync(string script, params string[] flags) =>
        ToolRun.InAsync(folder.Name, ["run", .. flags, "--", "sh", "-c", script]);
}
