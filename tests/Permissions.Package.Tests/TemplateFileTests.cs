// The Dockerfile, the unit and the settings of each template restrict what its code drops, and say which line stands for which permission.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

public sealed class TemplateFileTests
{
    private static readonly string Root = typeof(TemplateFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "RepositoryRoot").Value!;

    private static readonly Dictionary<string, string> Words = new()
    {
        ["FileSystemWrite"] = "fs.write", ["FileSystemRead"] = "fs.read", ["ChildProcess"] = "child", ["Worker"] = "worker",
        ["NetworkConnect"] = "net.connect",
        ["NetworkListen"] = "net.listen", ["Environment"] = "env", ["NativeCode"] = "addon", ["DynamicCode"] = "dynamic",
        ["Diagnostics"] = "inspector",
    };

    private static readonly string[] HeldByTheKernel = ["addon", "child", "fs.read", "fs.write", "net.connect", "net.listen"];

    public static TheoryData<string> Templates => new(CreatedTemplates.Names);

    [Theory]
    [MemberData(nameof(Templates))]
    public void UnitAndDockerfile_RestrictWhatTheCodeDrops_AndNothingThatItKeeps(string template)
    {
        string unit = Read(template, "Service-1.service"), docker = Read(template, "Dockerfile"), run = docker.Split('\n')[0],
            image = docker[docker.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
        var dropped = Dropped(template);

        Assert.Contains("\nNoNewPrivileges=yes\n", unit);
        Assert.Contains("\nDynamicUser=yes\n", unit);
        Assert.Contains("\nCapabilityBoundingSet=\n", unit);
        Assert.Contains("\nUSER $APP_UID\n", image);
        Assert.Contains("--security-opt=no-new-privileges", run);
        Assert.Contains("--cap-drop=ALL", run);

        Agree("fs.write", run.Contains("--read-only", StringComparison.Ordinal),
            unit.Contains("\nProtectSystem=strict\n", StringComparison.Ordinal));
        Agree("child", image.Contains("-chiseled\n", StringComparison.Ordinal),
            unit.Contains("\nNoExecPaths=/\n", StringComparison.Ordinal));
        Agree("net.listen", unit.Contains("\nSocketBindDeny=any\n", StringComparison.Ordinal));
        Agree("inspector", unit.Contains("\nSystemCallFilter=~@debug\n", StringComparison.Ordinal));
        // The runtime's diagnostics port is a socket that it makes in the file system.
        Assert.Equal(dropped.Contains("inspector") || dropped.Contains("fs.write"),
            image.Contains("\nENV DOTNET_EnableDiagnostics=0\n", StringComparison.Ordinal));
        Assert.Equal(dropped.Contains("inspector") || dropped.Contains("fs.write"),
            unit.Contains("\nEnvironment=DOTNET_EnableDiagnostics=0\n", StringComparison.Ordinal));

        void Agree(string permission, params bool[] restrictions) =>
            Assert.All(restrictions, restricts => Assert.Equal(dropped.Contains(permission), restricts));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Comment_NamesEachDroppedPermission_AndNoOther(string template)
    {
        var dropped = Dropped(template);
        Assert.Equal(dropped, Named(Read(template, "Service-1.service")).Distinct().Order());
        Assert.Empty(Named(Read(template, "Dockerfile")).Except(dropped));

        static IEnumerable<string> Named(string text) =>
            Regex.Matches(text, @"^# ([a-z., ]+): ", RegexOptions.Multiline).SelectMany(match => match.Groups[1].Value.Split(", "))
                .Where(Words.ContainsValue);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Production_RequiresTheKernel_ForAllThatItCanHold(string template)
    {
        using var settings = JsonDocument.Parse(Read(template, "Service-1/appsettings.Production.json"));
        var required = settings.RootElement.GetProperty("Permissions").GetProperty("RequireKernel").EnumerateArray()
            .Select(one => one.GetString()!)
            .SelectMany(one => one switch { "fs" => ["fs.read", "fs.write"], "net" => ["net.connect", "net.listen"], _ => new[] { one } });
        Assert.Equal(Dropped(template).Intersect(HeldByTheKernel), required.Order());
    }

    [SystemdTheory]
    [MemberData(nameof(Templates))]
    public async Task Unit_IsVerifiedBySystemd(string template)
    {
        var start = new ProcessStartInfo("systemd-analyze",
            ["verify", Path.Combine(Root, "src/Permissions.Templates", template, "Service-1.service")]) { RedirectStandardError = true };
        using var verify = Process.Start(start)!;
        var said = await verify.StandardError.ReadToEndAsync();
        await verify.WaitForExitAsync();
        Assert.DoesNotContain("Service-1.service", said);
        Assert.True(verify.ExitCode == 0, said);
    }

    // What the template's Drop and DropExcept name, in short words.
    private static List<string> Dropped(string template) =>
        [.. Regex.Matches(Read(template, "Service-1/Program.cs"), @"\.Drop(Except)?\(([^)]*)\)")
            .SelectMany(drop => Regex.Matches(drop.Groups[2].Value, @"Permission\.(\w+)")).Select(one => Words[one.Groups[1].Value])
            .Order()];

    private static string Read(string template, string file) =>
        File.ReadAllText(Path.Combine(Root, "src/Permissions.Templates", template, file));

    private sealed class SystemdTheoryAttribute : TheoryAttribute
    {
        public SystemdTheoryAttribute() =>
            Skip = Environment.GetEnvironmentVariable("PATH")!.Split(':')
                .Any(folder => File.Exists(Path.Combine(folder, "systemd-analyze")) && File.Exists("/usr/bin/dotnet"))
                ? null : "needs systemd-analyze, and the runtime where the unit names it";
    }
}
