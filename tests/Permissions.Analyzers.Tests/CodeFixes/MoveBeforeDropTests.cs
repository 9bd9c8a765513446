// The fix "Move before the drop": what is moved, where to, and everything that keeps a statement in its place.
using System.Threading.Tasks;
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

    [Fact]
    public Task LocalOfTheDrop_IsUsed_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        var dropped = ProcessPermissions.Drop(Permission.FileSystemWrite);
        [|File.WriteAllText("a", dropped.ToString())|];
        """);

    [Fact]
    public Task LocalDeclaredBetween_IsUsed_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        var name = "a";
        [|File.WriteAllText(name, "b")|];
        """);

    [Fact]
    public Task LocalAssignedBetween_IsRead_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        var name = "a";
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        name += "b";
        [|File.WriteAllText(name, "b")|];
        """);

    [Fact]
    public Task LocalReadBetween_IsAssigned_StaysInPlace() => OffersNothing("""
        using System;
        using System.IO;
        using Permissions;

        FileStream? file = null;
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Console.WriteLine(file is null);
        file = [|File.Create("a")|];
        """);

    [Fact]
    public Task ObjectFilledBetween_IsRead_StaysInPlace() => OffersNothing("""
        using System.Collections.Generic;
        using System.IO;
        using Permissions;

        var lines = new List<string>();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        lines.Add("x");
        [|File.WriteAllLines("a", lines)|];
        """);

    [Fact]
    public Task PropertySetBetween_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Settings.Name = "x";
        [|File.WriteAllText(Settings.Name, "")|];

        static class Settings { public static string Name { get; set; } = ""; }
        """);

    [Fact]
    public Task OwnCodeCalledBetween_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Settings.Load();
        [|File.WriteAllText("a", "")|];

        static class Settings { public static void Load() { } }
        """);

    [Fact]
    public Task ReturnBetween_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (args.Length == 0)
            return;
        [|File.WriteAllText("a", "")|];
        """);

    [Fact]
    public Task ThrowBetween_StaysInPlace() => OffersNothing("""
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        _ = args.Length > 0 ? args[0] : throw new ArgumentException("name");
        [|File.WriteAllText("a", "")|];
        """);

    [Fact]
    public Task OtherGuardedCallBetween_OfAnotherPermission_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        var before = File.ReadAllText("a");
        [|File.WriteAllText("a", "")|];
        System.Console.WriteLine(before);
        """);

    [Fact]
    public Task CallInALambda_StaysInPlace() => OffersNothing("""
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Action later = () => [|File.WriteAllText("a", "")|];
        later();
        """);

    [Fact]
    public Task DropInABranch_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        if (args.Length > 0)
        {
            ProcessPermissions.Drop(Permission.FileSystemWrite);
        }
        [|File.WriteAllText("a", "")|];
        """);

    [Fact]
    public Task DropInAnotherMethod_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        Boot.End();
        [|File.WriteAllText("a", "")|];

        static class Boot { public static void End() => ProcessPermissions.Drop(Permission.FileSystemWrite); }
        """);

    [Fact]
    public Task CallAndDropInALoop_StayInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        foreach (var name in args)
        {
            ProcessPermissions.Drop(Permission.FileSystemWrite);
            [|File.WriteAllText(name, "")|];
        }
        """);

    [Fact]
    public Task CallAheadOfTheDrop_InItsLoop_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        foreach (var name in args)
        {
            [|File.WriteAllText(name, "")|];
            ProcessPermissions.Drop(Permission.FileSystemWrite);
        }
        """);

    [Fact]
    public Task StatementAroundADirective_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        #pragma warning disable CS0168
        [|File.WriteAllText("a", "")|];
        """);

    [Fact]
    public Task LocalFunctionIsUsed_StaysInPlace() => OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        var name = "a";
        [|File.WriteAllText(Name(), "")|];

        string Name() => name;
        """);

    private static Task Fixes(string before, string after) => FixTest<MoveBeforeDropFix>.Fixes(before, after);

    private static Task OffersNothing(string source) => FixTest<MoveBeforeDropFix>.OffersNothing(source);
}
