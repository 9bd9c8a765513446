// Where "Move before the drop" is not offered: whatever would change what the program means.
using System.Threading.Tasks;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CodeFixes.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class MoveBeforeDropRefusalTests
{
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

    private static Task OffersNothing(string source) => FixTest<AfterDropAnalyzer, MoveBeforeDropFix>.OffersNothing(source);
}
