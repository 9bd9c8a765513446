// The fix "Move before the drop": what is moved, and where to.
using System.Threading.Tasks;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CodeFixes.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class MoveBeforeDropTests
{
    [Fact]
    public Task Statement_DirectlyBehindTheDrop_IsMoved() => Fixes(
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        [|File.WriteAllText("a", "b")|];
        """,
        """
        using System.IO;
        using Permissions;

        File.WriteAllText("a", "b");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """);

    [Fact]
    public Task Statement_BringsItsComments_AndLeavesTheDropItsOwn() => Fixes(
        """
        using System.IO;
        using Permissions;

        class Program
        {
            static void Main()
            {
                var text = "b";

                // From here on nothing is written.
                ProcessPermissions.Drop(Permission.FileSystemWrite); // for good

                // The marker of this boot,
                // read by nobody.
                [|File.WriteAllText("a", text)|]; // one line
            }
        }
        """,
        """
        using System.IO;
        using Permissions;

        class Program
        {
            static void Main()
            {
                var text = "b";

                // The marker of this boot,
                // read by nobody.
                File.WriteAllText("a", text); // one line
                // From here on nothing is written.
                ProcessPermissions.Drop(Permission.FileSystemWrite); // for good
            }
        }
        """);

    [Fact]
    public Task Declaration_WhoseValueIsUsedLater_IsMoved() => Fixes(
        """
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Console.WriteLine("dropped");
        using var log = [|File.CreateText("log")|];
        log.WriteLine("x");
        """,
        """
        using System;
        using System.IO;
        using Permissions;

        using var log = File.CreateText("log");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Console.WriteLine("dropped");
        log.WriteLine("x");
        """);

    [Fact]
    public Task AwaitedCall_IsMovedWithItsAwait() => Fixes(
        """
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        class Program
        {
            static async Task Main(string[] args)
            {
                var dropped = ProcessPermissions.Drop(Permission.FileSystemWrite);
                await [|File.WriteAllTextAsync("a", args[0])|];
                System.Console.WriteLine(dropped);
            }
        }
        """,
        """
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        class Program
        {
            static async Task Main(string[] args)
            {
                await File.WriteAllTextAsync("a", args[0]);
                var dropped = ProcessPermissions.Drop(Permission.FileSystemWrite);
                System.Console.WriteLine(dropped);
            }
        }
        """);

    [Fact]
    public Task SeveralStatements_KeepTheirOrder() => Fixes(
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        [|Directory.CreateDirectory("d")|];
        [|File.WriteAllText("d/a", "b")|];
        var other = "c";
        [|File.WriteAllText("d/b", "c")|];
        System.Console.WriteLine(other);
        """,
        """
        using System.IO;
        using Permissions;

        Directory.CreateDirectory("d");
        File.WriteAllText("d/a", "b");
        File.WriteAllText("d/b", "c");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        var other = "c";
        System.Console.WriteLine(other);
        """);

    [Fact]
    public Task Statement_InALambdaThatDrops_IsMovedWithinIt() => Fixes(
        """
        using System;
        using System.IO;
        using Permissions;

        Action boot = () =>
        {
            ProcessPermissions.Drop(Permission.FileSystemWrite);
            [|File.Delete("a")|];
        };
        boot();
        """,
        """
        using System;
        using System.IO;
        using Permissions;

        Action boot = () =>
        {
            File.Delete("a");
            ProcessPermissions.Drop(Permission.FileSystemWrite);
        };
        boot();
        """);

    private static Task Fixes(string before, string after) => FixTest<AfterDropAnalyzer, MoveBeforeDropFix>.Fixes(before, after);
}
