// The fix "Ask ProcessPermissions.Has first": what is wrapped, what becomes a block, and where a value is needed and nothing is offered.
using System.Threading.Tasks;
using Permissions.Analyzers.CodeFixes.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class AskFirstTests
{
    [Fact]
    public Task Statement_WithItsComments_IsWrapped() => Fixes(
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        // The marker.
        [|File.WriteAllText("a", "b")|]; // one line
        """,
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        // The marker.
        if (ProcessPermissions.Has(Permission.FileSystemWrite))
        {
            File.WriteAllText("a", "b"); // one line
        }
        """);

    [Fact]
    public Task AwaitedCall_IsWrappedWhole() => Fixes(
        """
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        class Program
        {
            static async Task Main()
            {
                ProcessPermissions.Drop(Permission.FileSystemWrite);
                await [|File.WriteAllTextAsync("a", "b")|].ConfigureAwait(false);
            }
        }
        """,
        """
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        class Program
        {
            static async Task Main()
            {
                ProcessPermissions.Drop(Permission.FileSystemWrite);
                if (ProcessPermissions.Has(Permission.FileSystemWrite))
                {
                    await File.WriteAllTextAsync("a", "b").ConfigureAwait(false);
                }
            }
        }
        """);

    [Fact]
    public Task UsingDirective_IsAdded() => FixTest<AskFirstFix>.Fixes(
        [
            """
            Permissions.ProcessPermissions.Drop("fs.write");
            Store.Save();
            """,
            """
            using System.IO;

            static class Store
            {
                public static void Save() => [|File.WriteAllText("a", "b")|];
            }
            """,
        ],
        [
            """
            Permissions.ProcessPermissions.Drop("fs.write");
            Store.Save();
            """,
            """
            using System.IO;
            using Permissions;

            static class Store
            {
                public static void Save()
                {
                    if (ProcessPermissions.Has(Permission.FileSystemWrite))
                    {
                        File.WriteAllText("a", "b");
                    }
                }
            }
            """,
        ]);

    [Fact]
    public Task GlobalUsing_IsEnough() => FixTest<AskFirstFix>.Fixes(
        [
            """
            global using Permissions;

            ProcessPermissions.Drop("fs.write");
            Store.Save();
            """,
            """
            using System.IO;

            static class Store
            {
                public static void Save() => [|File.WriteAllText("a", "b")|];
            }
            """,
        ],
        [
            """
            global using Permissions;

            ProcessPermissions.Drop("fs.write");
            Store.Save();
            """,
            """
            using System.IO;

            static class Store
            {
                public static void Save()
                {
                    if (ProcessPermissions.Has(Permission.FileSystemWrite))
                    {
                        File.WriteAllText("a", "b");
                    }
                }
            }
            """,
        ]);

    [Fact]
    public Task OwnTypeOfTheSameName_KeepsItsMeaning() => Fixes(
        """
        using System.IO;
        using Contoso;

        Permissions.ProcessPermissions.Drop("fs.write");
        [|File.WriteAllText(nameof(Permission), "b")|];

        namespace Contoso
        {
            class Permission { }
        }
        """,
        """
        using System.IO;
        using Contoso;

        Permissions.ProcessPermissions.Drop("fs.write");
        if (Permissions.ProcessPermissions.Has(Permissions.Permission.FileSystemWrite))
        {
            File.WriteAllText(nameof(Permission), "b");
        }

        namespace Contoso
        {
            class Permission { }
        }
        """);

    [Fact]
    public Task ElseOfAnOuterIf_StaysWithIt() => Fixes(
        """
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (args.Length > 0)
            [|File.Delete("a")|];
        else
            Console.WriteLine();
        """,
        """
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (args.Length > 0)
        {
            if (ProcessPermissions.Has(Permission.FileSystemWrite))
            {
                File.Delete("a");
            }
        }
        else
            Console.WriteLine();
        """);

    [Fact]
    public Task LambdaBody_BecomesABlock() => Fixes(
        """
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Action<string> save = text => [|File.WriteAllText("a", text)|];
        save("b");
        """,
        """
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Action<string> save = text =>
        {
            if (ProcessPermissions.Has(Permission.FileSystemWrite))
            {
                File.WriteAllText("a", text);
            }
        };
        save("b");
        """);

    [Fact]
    public Task AsyncLambda_AwaitsInTheBlock() => Fixes(
        """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Func<Task> save = async () => await [|File.WriteAllTextAsync("a", "b")|];
        await save();
        """,
        """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Func<Task> save = async () =>
        {
            if (ProcessPermissions.Has(Permission.FileSystemWrite))
            {
                await File.WriteAllTextAsync("a", "b");
            }
        };
        await save();
        """);

    [Fact]
    public Task TaskReturnedByAnArrow_IsReplacedByADoneOne() => Fixes(
        """
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        await Store.Save();

        static class Store
        {
            // Saves.
            public static Task Save() => [|File.WriteAllTextAsync("a", "b")|]; // without waiting
        }
        """,
        """
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        await Store.Save();

        static class Store
        {
            // Saves.
            public static Task Save()
            {
                if (ProcessPermissions.Has(Permission.FileSystemWrite))
                {
                    return File.WriteAllTextAsync("a", "b");
                }

                return Task.CompletedTask;
            } // without waiting
        }
        """);

    [Fact]
    public Task LocalFunctionAndSetter_BecomeBlocks() => Fixes(
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Save();
        new Store().Name = "a";

        void Save() => [|File.Delete("a")|];

        class Store
        {
            public string Name
            {
                get => "";
                set => [|File.Delete(value)|];
            }
        }
        """,
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Save();
        new Store().Name = "a";

        void Save()
        {
            if (ProcessPermissions.Has(Permission.FileSystemWrite))
            {
                File.Delete("a");
            }
        }

        class Store
        {
            public string Name
            {
                get => "";
                set
                {
                    if (ProcessPermissions.Has(Permission.FileSystemWrite))
                    {
                        File.Delete(value);
                    }
                }
            }
        }
        """);

    [Fact]
    public Task DeclarationThatNobodyUses_IsWrapped() => Fixes(
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        var made = [|Directory.CreateDirectory("a")|];
        """,
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (ProcessPermissions.Has(Permission.FileSystemWrite))
        {
            var made = Directory.CreateDirectory("a");
        }
        """);

    [Fact]
    public Task TwoCallsInOneStatement_AreAskedForOnce() => Fixes(
        """
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Console.WriteLine([|File.Create("a")|].Name + [|File.Create("b")|].Name);
        """,
        """
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (ProcessPermissions.Has(Permission.FileSystemWrite))
        {
            Console.WriteLine(File.Create("a").Name + File.Create("b").Name);
        }
        """,
        iterations: 1);

    [Fact]
    public Task TwoPermissionsInOneStatement_AreAskedForInEachOther() => Fixes(
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystem);
        {|PERM1001:File.WriteAllText("a", {|PERM1004:File.ReadAllText("b")|})|};
        """,
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystem);
        if (ProcessPermissions.Has(Permission.FileSystemWrite))
        {
            if (ProcessPermissions.Has(Permission.FileSystemRead))
            {
                File.WriteAllText("a", File.ReadAllText("b"));
            }
        }
        """);

    [Fact]
    public Task ValueIsReturned_OffersNothing() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemRead);
        Store.Load();

        static class Store
        {
            public static string Load() => {|PERM1004:File.ReadAllText("a")|};
        }
        """);

    [Fact]
    public Task DeclarationUsedLater_OffersNothing() => OffersNothing("""
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemRead);
        var text = {|PERM1004:File.ReadAllText("a")|};
        Console.WriteLine(text);
        """);

    [Fact]
    public Task UsingDeclaration_OffersNothing() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        using var held = [|File.Create("lock")|];
        """);

    [Fact]
    public Task OnlyAssignmentOfALocal_OffersNothing() => OffersNothing("""
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemRead);
        string text;
        text = {|PERM1004:File.ReadAllText("a")|};
        Console.WriteLine(text);
        """);

    [Fact]
    public Task OutParameterOfAnArrow_OffersNothing() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemRead);
        Load(out var text);

        static void Load(out string text) => text = {|PERM1004:File.ReadAllText("a")|};
        """);

    [Fact]
    public Task VariableOfAnArgumentUsedLater_OffersNothing() => OffersNothing("""
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemRead);
        int.TryParse({|PERM1004:File.ReadAllText("a")|}, out var number);
        Console.WriteLine(number);
        """);

    [Fact]
    public Task FieldInitialiserAndCondition_OfferNothing() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemRead);
        if ({|PERM1004:File.Exists("a")|})
            System.Console.WriteLine(new Store().Text);

        class Store
        {
            public string Text = {|PERM1004:File.ReadAllText("a")|};
        }
        """);

    [Fact]
    public Task LambdaThatYieldsAValue_OffersNothing() => OffersNothing("""
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemRead);
        Func<string> load = () => {|PERM1004:File.ReadAllText("a")|};
        load();
        """);

    private static Task Fixes(string before, string after, int? iterations = null) => FixTest<AskFirstFix>.Fixes(before, after, iterations);

    private static Task OffersNothing(string source) => FixTest<AskFirstFix>.OffersNothing(source);
}
