// PERM2009: an override or implementation asks its callers for more than the member that it stands in for.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.Contracts;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Contracts;

public sealed class OverrideTests
{
    [Theory]
    [InlineData("public abstract class Base { public abstract void Save(); }", "public override void {|#0:Save|}() { }", "Base.Save")]
    [InlineData("public class Base { public virtual void Save() { } }", "public override void {|#0:Save|}() { }", "Base.Save")]
    [InlineData("public interface Base { void Save(); }", "public void {|#0:Save|}() { }", "Base.Save")]
    [InlineData("public interface Base { void Save() { } }", "void Base.{|#0:Save|}() { }", "Base.Save")]
    [InlineData("public interface Base { static abstract void Save(); }", "public static void {|#0:Save|}() { }", "Base.Save")]
    public Task MoreThanDeclared_Reports(string declared, string actual, string other) => Library($$"""
        {{declared}}
        public class Store : Base
        {
            [RequiresPermission(Permission.FileSystemWrite)] {{actual}}
        }
        """).Expecting(Asking(actual.Contains("Base.", System.StringComparison.Ordinal) ? "Store.Base.Save" : "Store.Save", "fs.write",
            other)).RunAsync();

    [Fact]
    public Task StartupPhaseOverride_Reports() => Library("""
        public class Base { [RequiresPermission(Permission.FileSystemWrite)] public virtual void Save() { } }
        public class Store : Base { [StartupPhase] public override void {|#0:Save|}() { } }
        """).Expecting(Asking("Store.Save", "[StartupPhase]", "Base.Save")).RunAsync();

    [Fact]
    public Task OneMorePermission_ReportsThatOne() => Library("""
        public class Base { [RequiresPermission(Permission.FileSystemWrite)] public virtual void Save() { } }
        public class Store : Base { [RequiresPermission(Permission.FileSystemWrite | Permission.ChildProcess)] public override void {|#0:Save|}() { } }
        """).Expecting(Asking("Store.Save", "child", "Base.Save")).RunAsync();

    [Fact]
    public Task Property_ReportsOnce() => Library("""
        public interface IStore { int Size { get; set; } }
        public class Store : IStore { [StartupPhase] public int {|#0:Size|} { get; set; } }
        """).Expecting(Asking("Store.Size", "[StartupPhase]", "IStore.Size")).RunAsync();

    [Fact]
    public Task MemberOfTheFramework_Reports() => Library("""
        public sealed class Store : IDisposable { [StartupPhase] public void {|#0:Dispose|}() { } }
        """).Expecting(Asking("Store.Dispose", "[StartupPhase]", "IDisposable.Dispose")).RunAsync();

    [Fact]
    public Task TypeThatImplementsOurOwnInterface_ReportsOnceAtTheType() => Library("""
        public interface IStore { void Save(); void Load(); }
        [StartupPhase] public class {|#0:Store|} : IStore { public void Save() { } public void Load() { } }
        """).Expecting(Asking("Store.Save", "[StartupPhase]", "IStore.Save")).RunAsync();

    [Fact]
    public Task ChainOfOverrides_ReportsWhereItBegins() => Library("""
        public class Base { public virtual void Save() { } }
        public class Middle : Base { [StartupPhase] public override void {|#0:Save|}() { } }
        public class Store : Middle { [StartupPhase] public override void Save() { } }
        """).Expecting(Asking("Middle.Save", "[StartupPhase]", "Base.Save")).RunAsync();

    [Theory]
    [InlineData("[StartupPhase]", "[StartupPhase]")]
    [InlineData("[StartupPhase]", "[RequiresPermission(Permission.ChildProcess)]")]
    [InlineData("[RequiresPermission(Permission.FileSystemWrite)]", "")]
    [InlineData("[RequiresPermission(Permission.FileSystemWrite), RequiresPermission(Permission.ChildProcess)]",
        "[RequiresPermission(Permission.FileSystemWrite | Permission.ChildProcess)]")]
    [InlineData("", "")]
    [InlineData("", "[RuntimePhase]")]
    [InlineData("[StartupPhase]", "[RuntimePhase]")]
    public Task NoMoreThanDeclared_StaysSilent(string declared, string actual) => Library($$"""
        public interface IStore { {{declared}} void Load(); }
        public abstract class Base { {{declared}} public abstract void Save(); {{declared}} public virtual int Size => 1; }
        public class Store : Base, IStore
        {
            {{actual}} public override void Save() { }
            {{actual}} public override int Size => 2;
            {{actual}} public void Load() { }
        }
        """).RunAsync();

    [Fact]
    public Task HiddenMember_IsNoOverride_StaysSilent() => Library("""
        public class Base { public void Save() { } }
        public class Store : Base { [StartupPhase] public new void Save() { } [StartupPhase] public void Save(int times) { } }
        """).RunAsync();

    [Fact]
    public Task StartupPhaseTypeWithMembersOfTheFramework_StaysSilent() => Library("""
        [StartupPhase] public sealed class Store : IDisposable { public void Dispose() { } public override string ToString() => ""; }
        """).RunAsync();

    private static DiagnosticResult Asking(string member, string asked, string declared) =>
        new DiagnosticResult(Rules.AsksForMore).WithLocation(0).WithArguments(member, asked, declared);

    private static RuleTest<ContractAnalyzer> Library(string source) => new(source, kind: OutputKind.DynamicallyLinkedLibrary);
}
