// PERM2101, 2102 and the scorecard: which methods only run before a drop, which may run after, and the numbers of the program.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.Phases;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Phases;

public sealed class PhaseTests
{
    [Fact]
    public Task Scorecard_CountsTheStubs_OfAUsersOwnLines() =>
        new RuleTest<PhaseAnalyzer>("""
            Disk.Save();

            static class Disk { public static void Save() { } }
            """).WithCatalog("fs.write  M:Disk.Save")
            .Expecting(Score("2 startup-phase and 0 runtime-phase methods; dropped: ; stubs guard 1 of 1 calls; 0 blind spots")).RunAsync();

    [Fact]
    public Task MethodBeforeAndMethodAfterTheDrop_AreMarked_Reports() => new RuleTest<PhaseAnalyzer>("""
        static class Program
        {
            static void {|#0:Main|}()
            {
                Load();
                ProcessPermissions.Drop("fs.write,child");
                Serve();
            }

            static void {|#1:Load|}() => File.WriteAllText("a", "b");

            static void {|#2:Serve|}() { }

            static void Never() { }
        }
        """).Expecting(
            new DiagnosticResult(Rules.StartupPhase).WithLocation(0).WithArguments("Program.Main"),
            new DiagnosticResult(Rules.StartupPhase).WithLocation(1).WithArguments("Program.Load"),
            new DiagnosticResult(Rules.RuntimePhase).WithLocation(2)
                .WithArguments("Program.Serve", "fs.write, child are", "Program.Main → Program.Serve"),
            Score("2 startup-phase and 1 runtime-phase methods; dropped: fs.write, child; stubs guard 1 of 1 calls; 0 blind spots"))
        .RunAsync();

    [Fact]
    public Task ConstructorAndInitialiserOfAType_AreMarkedOnce_Reports() => new RuleTest<PhaseAnalyzer>("""
        static class Program
        {
            static void {|#0:Main|}()
            {
                ProcessPermissions.Drop("child");
                _ = new Store();
            }
        }

        class {|#1:Store|}
        {
            public string Name = "a".Trim();
        }
        """).Expecting(
            new DiagnosticResult(Rules.StartupPhase).WithLocation(0).WithArguments("Program.Main"),
            new DiagnosticResult(Rules.RuntimePhase).WithLocation(1).WithArguments("new Store", "child is", "Program.Main → new Store"),
            Score("1 startup-phase and 2 runtime-phase methods; dropped: child; stubs guard 0 of 0 calls; 0 blind spots")).RunAsync();

    [Fact]
    public Task MethodCalledBeforeAndAfter_IsRuntimePhase_Reports() => new RuleTest<PhaseAnalyzer>("""
        static class Program
        {
            static void {|#0:Main|}()
            {
                Log();
                ProcessPermissions.Drop("child");
                Log();
            }

            static void {|#1:Log|}() { }
        }
        """).Expecting(
            new DiagnosticResult(Rules.StartupPhase).WithLocation(0).WithArguments("Program.Main"),
            new DiagnosticResult(Rules.RuntimePhase).WithLocation(1).WithArguments("Program.Log", "child is", "Program.Main → Program.Log"),
            Score("1 startup-phase and 1 runtime-phase methods; dropped: child; stubs guard 0 of 0 calls; 0 blind spots")).RunAsync();

    [Fact]
    public Task ProgramThatNeverDrops_OnlyScores_Reports() => new RuleTest<PhaseAnalyzer>("""
        static class Program
        {
            static void Main() => File.WriteAllText("a", "b");
        }
        """).Expecting(Score("1 startup-phase and 0 runtime-phase methods; dropped: ; stubs guard 1 of 1 calls; 0 blind spots")).RunAsync();

    [Fact]
    public Task ProgramThatCannotDrop_StillScores_Reports() =>
        new RuleTest<PhaseAnalyzer>("File.WriteAllText(\"a\", \"b\");", knowsPermissions: false)
        .Expecting(Score("0 startup-phase and 0 runtime-phase methods; dropped: ; stubs guard 0 of 0 calls; 0 blind spots")).RunAsync();

    [Fact]
    public Task NativeCallAfterTheDrop_IsABlindSpot_Reports() => new RuleTest<PhaseAnalyzer>("""
        static class Program
        {
            static void {|#0:Main|}()
            {
                ProcessPermissions.Drop("fs.write");
                unlink("a");
            }

            [System.Runtime.InteropServices.DllImport("libc")]
            static extern int unlink(string path);
        }
        """).Expecting(
            new DiagnosticResult(Rules.StartupPhase).WithLocation(0).WithArguments("Program.Main"),
            Score("1 startup-phase and 0 runtime-phase methods; dropped: fs.write; stubs guard 0 of 0 calls; 1 blind spot")).RunAsync();

    private static DiagnosticResult Score(string numbers) => new DiagnosticResult(Rules.Scorecard).WithNoLocation().WithArguments(numbers);
}
