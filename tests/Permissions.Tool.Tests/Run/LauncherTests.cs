// The command 'run': what is not granted is refused from the first instruction, to any program; what is granted works.
using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Run;

public sealed class LauncherTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Kept => Directory.CreateDirectory(Path.Combine(folder.Name, "kept")).FullName;

    public void Dispose() => folder.Dispose();

    [LinuxFact]
    public async Task WriteBelowTheGrantedFolder_IsAllowed_AndElsewhereRefused()
    {
        var run = await ShellAsync($"echo x > {Kept}/file; echo x > {folder.Name}/elsewhere", "--allow-fs-write=" + Kept, "--allow-fs-read=*");
        Assert.True(File.Exists(Path.Combine(Kept, "file")));
        Assert.False(File.Exists(Path.Combine(folder.Name, "elsewhere")));
        Assert.Contains("elsewhere: Permission denied", run.Error);
    }

    [LinuxFact]
    public async Task ReadOutsideTheGrantedFolders_IsRefused()
    {
        var inside = folder.Write("kept/inside", "the inside");
        var outside = folder.Write("outside", "the outside");
        var run = await ShellAsync($"read line < {inside}; echo $line; read line < {outside}; echo $line", "--allow-fs-read=" + Path.GetDirectoryName(inside));
        Assert.Contains("the inside", run.Output);
        Assert.DoesNotContain("the outside", run.Output);
        Assert.Contains("outside: Permission denied", run.Error);
    }

    [LinuxFact]
    public async Task Link_OutOfTheGrantedFolder_DoesNotLeadOut()
    {
        File.CreateSymbolicLink(Path.Combine(Kept, "link"), Path.Combine(folder.Name, "target"));
        var run = await ShellAsync($"echo x > {Kept}/link", "--allow-fs-write=" + Kept, "--allow-fs-read=*");
        Assert.False(File.Exists(Path.Combine(folder.Name, "target")));
        Assert.Contains("Permission denied", run.Error);
    }

    [LinuxFact]
    public async Task Child_WithoutItsGrant_IsRefused_AndWithItAllowed()
    {
        Assert.DoesNotContain("child ran", (await ShellAsync("/bin/echo child ran; true", "--allow-fs-read=*")).Output);
        Assert.Contains("child ran", (await ShellAsync("/bin/echo child ran; true", "--allow-fs-read=*", "--allow-child")).Output);
    }

    [LinuxFact]
    public async Task DotnetProgram_WithNothingGranted_StartsAndIsToldWhatItHas()
    {
        var run = await ToolRun.InAsync(folder.Name, "run", "--", "dotnet", ToolRun.Tool, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("check", run.Output);
    }

    [LinuxFact]
    public async Task Grants_ReachTheLibrary_ThroughTheEnvironment()
    {
        var run = await ShellAsync("echo $PERMISSIONS_GRANTED", "--allow-fs-write=" + Kept, "--allow-fs-read=*", "--allow-net");
        Assert.Equal($"fs.read;net.connect;net.listen;fs.write={Kept}", run.Output.Trim());
    }

    [LinuxFact]
    public async Task Policy_NarrowsTheFlags_AndCannotWidenThem()
    {
        folder.Write("permissions.json", """{ "allow-fs-write": ["kept"], "allow-fs-read": true, "allow-child": true, "allow-net-connect": true }""");
        var run = await ShellAsync("echo $PERMISSIONS_GRANTED", "--allow-fs-write=*", "--allow-fs-read=*", "--allow-net");
        Assert.Equal($"fs.read;net.connect;fs.write={Kept}", run.Output.Trim());
    }

    [LinuxTheory]
    [InlineData("""{ "allow-fs-wite": true }""", "'allow-fs-wite' is no word of a policy")]
    [InlineData("""{ "allow-child": ["x"] }""", "'allow-child' takes true or false")]
    [InlineData("[]", "a policy is an object")]
    [InlineData("{ \"allow-child\": tru }", "permissions.json(1)")]
    public async Task BadPolicy_IsRefused_AndSaysWhere(string policy, string why)
    {
        folder.Write("permissions.json", policy);
        var run = await ShellAsync("echo started");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error);
        Assert.DoesNotContain("started", run.Output);
    }

    [LinuxFact]
    public async Task UnknownFlag_AndUnknownProgram_AreRefused()
    {
        var flag = await ToolRun.InAsync(folder.Name, "run", "--allow-fs-wite=x", "--", "sh");
        Assert.Equal(2, flag.ExitCode);
        Assert.Contains("'--allow-fs-wite=x' is no flag of this command", flag.Error);
        var program = await ToolRun.InAsync(folder.Name, "run", "--", "no-such-program");
        Assert.Equal(2, program.ExitCode);
        Assert.Contains("there is no program 'no-such-program' on the PATH", program.Error);
    }

    private Task<ToolRun> ShellAsync(string script, params string[] flags) => ToolRun.InAsync(folder.Name, ["run", .. flags, "--", "sh", "-c", script]);
}
