// Where "Ask ProcessPermissions.Has first" is not offered: wherever a value is needed.
using System.Threading.Tasks;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CodeFixes.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class AskFirstRefusalTests
{
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

    private static Task OffersNothing(string source) => FixTest<AfterDropAnalyzer, AskFirstFix>.OffersNothing(source);
}
