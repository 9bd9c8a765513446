// The fixes that state contracts: along a path, over files, up to where it can be decided; and the phase of one method.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CodeFixes.Contracts;
using Permissions.Analyzers.Contracts;
using Permissions.Analyzers.Phases;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class StateContractTests
{
    private const string Entry = """
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Shop.Sell();
        """;

    private const string Decided = """
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        {|PERM2007:Shop.Sell()|};
        """;

    [Fact]
    public Task Path_OverFiles_StatesWhatItRequires_UpToWhereItIsDecided() => Requires(
        [
            Entry,
            """
            static class Shop
            {
                /// <summary>Sells.</summary>
                public static void Sell() => Store.Save();
            }
            """,
            """
            using System.IO;

            static class Store
            {
                // Saves.
                internal static void Save()
                {
                    {|PERM1001:File.Delete("a")|};
                }
            }
            """,
        ],
        [
            Decided,
            """
            using Permissions;

            static class Shop
            {
                /// <summary>Sells.</summary>
                [RequiresPermission(Permission.FileSystemWrite)]
                public static void Sell() => Store.Save();
            }
            """,
            """
            using System.IO;
            using Permissions;

            static class Store
            {
                // Saves.
                [RequiresPermission(Permission.FileSystemWrite)]
                internal static void Save()
                {
                    File.Delete("a");
                }
            }
            """,
        ]);

    [Fact]
    public Task Override_IsStatedWithWhatItOverrides() => Requires(
        [
            """
            using Permissions;

            ProcessPermissions.Drop(Permission.FileSystemWrite);
            IStore store = new Disk();
            store.Save();
            """,
            """
            using System.IO;
            using Permissions;

            interface IStore
            {
                void Save();
            }

            class Disk : IStore
            {
                public void Save() => {|PERM1001:File.Delete("a")|};
            }
            """,
        ],
        [
            """
            using Permissions;

            ProcessPermissions.Drop(Permission.FileSystemWrite);
            IStore store = new Disk();
            {|PERM2007:store.Save()|};
            """,
            """
            using System.IO;
            using Permissions;

            interface IStore
            {
                [RequiresPermission(Permission.FileSystemWrite)]
                void Save();
            }

            class Disk : IStore
            {
                [RequiresPermission(Permission.FileSystemWrite)]
                public void Save() => File.Delete("a");
            }
            """,
        ]);

    [Fact]
    public Task Path_StatesThatItOnlyRunsAtStartup() => FixTest<AfterDropAnalyzer, StartupOnlyFix>.Fixes(
        [Entry, "static class Shop { public static void Sell() => Store.Save(); }",
            "static class Store\n{\n    public static void Save() => {|PERM1001:System.IO.File.Delete(\"a\")|};\n}\n"],
        [
            Decided, "using Permissions;\n\nstatic class Shop {\n    [StartupPhase]\n    public static void Sell() => Store.Save(); }",
            "using Permissions;\n\nstatic class Store\n{\n    [StartupPhase]\n    public static void Save() => "
                + "System.IO.File.Delete(\"a\");\n}\n",
        ],
        beside: [new ContractAnalyzer()]);

    [Fact]
    public Task CallOfAStatedMember_PassesTheContractOn() => FixTest<AfterDropAnalyzer, RequirePermissionFix>.Fixes(
        [
            Entry,
            """
            using System.IO;
            using Permissions;

            static class Shop
            {
                public static void Sell() => {|PERM2007:Save()|};

                [RequiresPermission(Permission.FileSystemWrite)]
                private static void Save() => File.Delete("a");
            }
            """,
        ],
        [
            Decided,
            """
            using System.IO;
            using Permissions;

            static class Shop
            {
                [RequiresPermission(Permission.FileSystemWrite)]
                public static void Sell() => Save();

                [RequiresPermission(Permission.FileSystemWrite)]
                private static void Save() => File.Delete("a");
            }
            """,
        ],
        beside: [new ContractAnalyzer()]);

    [Fact]
    public Task Entry_HasNobodyToAsk() => FixTest<AfterDropAnalyzer, RequirePermissionFix>.OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        {|PERM1001:File.Delete("a")|};
        """);

    // The framework calls it whatever it states.
    [Fact]
    public Task MemberThatTheFrameworkCalls_CannotAsk() => FixTest<AfterDropAnalyzer, RequirePermissionFix>.OffersNothing("""
        using System.IO;
        using Microsoft.AspNetCore.Builder;
        using Permissions;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/orders", Store.Save);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        app.Run();

        static class Store
        {
            public static void Save() => {|PERM1001:File.Delete("a")|};
        }
        """, isWeb: true);

    [Fact]
    public Task Mark_IsStated_WhereNothingIsStatedYet() => Marks(
        """
        using Permissions;

        {|PERM2101:Store|}.Load();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Store.Save();

        static class Store
        {
            public static void {|PERM2101:Load|}() { }

            // Each time.
            public static void {|PERM2102:Save|}() { }

            [RuntimePhase]
            public static void {|PERM2102:Again|}() { }
        }
        """,
        """
        using Permissions;

        {|PERM2101:Store|}.Load();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Store.Save();

        static class Store
        {
            [StartupPhase]
            public static void {|PERM2101:Load|}() { }

            // Each time.
            [RuntimePhase]
            public static void {|PERM2102:Save|}() { }

            [RuntimePhase]
            public static void {|PERM2102:Again|}() { }
        }
        """);

    // The marks stay, and are answered once.
    private static Task Marks(string before, string after)
    {
        var test = new FixTest<PhaseAnalyzer, StatePhaseFix> { NumberOfIncrementalIterations = 2,
            FixedState = { MarkupHandling = MarkupMode.Allow } };
        test.TestState.Sources.Add(before);
        test.FixedState.Sources.Add(after);
        test.DisabledDiagnostics.Add(Rules.Scorecard.Id);
        return test.RunAsync();
    }

    private static Task Requires(string[] before, string[] after) =>
        FixTest<AfterDropAnalyzer, RequirePermissionFix>.Fixes(before, after, beside: [new ContractAnalyzer()]);
}
