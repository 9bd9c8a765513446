// The fix "Ask ProcessPermissions.Has first": which statements are wrapped, and how the names are written.
using System.Threading.Tasks;
using Permissions.Analyzers.AfterDrop;
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
    public Task UsingDirective_IsAdded() => FixTest<AfterDropAnalyzer, AskFirstFix>.Fixes(
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
    public Task GlobalUsing_IsEnough() => FixTest<AfterDropAnalyzer, AskFirstFix>.Fixes(
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

    private static Task Fixes(string before, string after, int? iterations = null) =>
        FixTest<AfterDropAnalyzer, AskFirstFix>.Fixes(before, after, iterations);
}
