// PERM1001–1010: for each permission, the calls that need it, and their neighbours that do not.
using System.Threading.Tasks;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.AfterDrop;

public sealed class PermissionTests
{
    [Theory]
    [InlineData("PERM1001", "FileSystemWrite", "File.WriteAllText(\"a\", \"b\")")]
    [InlineData("PERM1001", "FileSystemWrite", "new FileStream(\"a\", FileMode.Create)")]
    [InlineData("PERM1001", "FileSystemWrite", "Directory.CreateDirectory(\"a\")")]
    [InlineData("PERM1002", "ChildProcess", "System.Diagnostics.Process.Start(\"a\")")]
    [InlineData("PERM1003", "Worker", "new Thread(() => { }).Start()")]
    [InlineData("PERM1004", "FileSystemRead", "File.ReadAllText(\"a\")")]
    [InlineData("PERM1004", "FileSystemRead", "File.Exists(\"a\")")]
    [InlineData("PERM1005", "NetworkConnect", "new System.Net.Http.HttpClient().GetAsync(\"a\")")]
    [InlineData("PERM1006", "NetworkListen", "new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, 0).Start()")]
    [InlineData("PERM1007", "Environment", "Environment.GetEnvironmentVariable(\"a\")")]
    [InlineData("PERM1008", "NativeCode", "System.Runtime.InteropServices.NativeLibrary.Load(\"a\")")]
    [InlineData("PERM1009", "DynamicCode", "System.Reflection.Assembly.Load(\"a\")")]
    [InlineData("PERM1010", "Diagnostics", "System.Diagnostics.Debugger.Break()")]
    public Task GuardedCall_AfterItsDrop_Reports(string rule, string permission, string call) => new RuleTest<AfterDropAnalyzer>($$"""
        ProcessPermissions.Drop(Permission.{{permission}});
        {|{{rule}}:{{call}}|};
        """).RunAsync();

    [Theory]
    [InlineData("FileSystemWrite", "File.ReadAllText(\"a\")")]
    [InlineData("FileSystemWrite", "new FileStream(\"a\", FileMode.Open, FileAccess.Read)")]
    [InlineData("FileSystemWrite", "Path.Combine(\"a\", \"b\")")]
    [InlineData("FileSystemRead", "File.Delete(\"a\")")]
    [InlineData("ChildProcess", "Console.WriteLine(System.Diagnostics.Process.GetCurrentProcess().Id)")]
    [InlineData("Worker", "Task.Run(() => { })")]
    [InlineData("Worker", "ThreadPool.QueueUserWorkItem(_ => { })")]
    [InlineData("NetworkConnect", "new System.Net.Http.HttpClient().Dispose()")]
    [InlineData("NetworkConnect", "System.Net.Dns.GetHostName()")]
    [InlineData("NetworkListen", "new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, 0).Stop()")]
    [InlineData("Environment", "Console.WriteLine(Environment.ProcessorCount)")]
    [InlineData("NativeCode", "System.Runtime.InteropServices.NativeLibrary.GetExport(0, \"a\")")]
    [InlineData("DynamicCode", "typeof(object).GetMethods()")]
    [InlineData("Diagnostics", "Console.WriteLine(System.Diagnostics.Debugger.IsAttached)")]
    public Task Neighbour_AfterTheDrop_StaysSilent(string permission, string call) => new RuleTest<AfterDropAnalyzer>($$"""
        ProcessPermissions.Drop(Permission.{{permission}});
        {{call}};
        """).RunAsync();

    [Fact]
    public Task CallBeforeTheDrop_StaysSilent() => new RuleTest<AfterDropAnalyzer>("""
        File.WriteAllText("a", "b");
        Store.Save();
        ProcessPermissions.Drop(Permission.FileSystemWrite);

        static class Store { public static void Save() => File.WriteAllText("a", "b"); }
        """).RunAsync();

    [Fact]
    public Task CodeNobodyCalls_StaysSilent() => new RuleTest<AfterDropAnalyzer>("""
        ProcessPermissions.Drop(Permission.FileSystemWrite);

        static class Store { public static void Save() => File.WriteAllText("a", "b"); }
        """).RunAsync();

    [Fact]
    public Task CallThatAsksFirst_StaysSilent() => new RuleTest<AfterDropAnalyzer>("""
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (ProcessPermissions.Has(Permission.FileSystemWrite))
            File.WriteAllText("a", "b");
        """).RunAsync();

    [Fact]
    public Task HandleOpenedBeforeTheDrop_StaysSilent() => new RuleTest<AfterDropAnalyzer>("""
        using var log = File.CreateText("log");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        log.WriteLine("x");
        """).RunAsync();

    [Fact]
    public Task ProgramWithoutOurLibrary_StaysSilent() => new RuleTest<AfterDropAnalyzer>("""
        File.WriteAllText("a", "b");
        """, knowsPermissions: false).RunAsync();
}
