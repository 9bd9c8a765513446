// The fix "Remove this drop": statements that drop what is gone are removed, with nothing else.
using System.Threading.Tasks;
using Permissions.Analyzers.CodeFixes.DropUsage;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class RemoveDropTests
{
    [Fact]
    public Task Statement_IsRemoved() => Fixes(
        """
        using System;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
        Console.WriteLine("serving");
        {|PERM2004:ProcessPermissions.Drop(Permission.ChildProcess)|};
        Console.WriteLine("still serving");
        """,
        """
        using System;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
        Console.WriteLine("serving");
        Console.WriteLine("still serving");
        """);

    [Fact]
    public Task Several_AreRemovedAtOnce_TheFirstStays() => Fixes(
        """
        using Permissions;

        class Program
        {
            static void Main()
            {
                ProcessPermissions.Drop(Permission.ChildProcess);
                {|PERM2004:ProcessPermissions.Drop("child")|};
                {|PERM2004:ProcessPermissions.Drop(Permission.ChildProcess)|};
            }
        }
        """,
        """
        using Permissions;

        class Program
        {
            static void Main()
            {
                ProcessPermissions.Drop(Permission.ChildProcess);
            }
        }
        """);

    [Fact]
    public Task Comments_Stay() => Fixes(
        """
        using Permissions;

        class Program
        {
            static void Main()
            {
                ProcessPermissions.Drop(Permission.ChildProcess);

                // From here on the pool is filled.
                {|PERM2004:ProcessPermissions.Drop(Permission.ChildProcess)|};
                System.Console.WriteLine();
            }
        }
        """,
        """
        using Permissions;

        class Program
        {
            static void Main()
            {
                ProcessPermissions.Drop(Permission.ChildProcess);

                // From here on the pool is filled.
                System.Console.WriteLine();
            }
        }
        """);

    [Fact]
    public Task BranchWithoutABlock_KeepsAnEmptyOne() => Fixes(
        """
        using Permissions;

        ProcessPermissions.Drop(Permission.ChildProcess);
        if (args.Length > 0)
            {|PERM2004:ProcessPermissions.Drop(Permission.ChildProcess)|};
        else
            System.Console.WriteLine();
        """,
        """
        using Permissions;

        ProcessPermissions.Drop(Permission.ChildProcess);
        if (args.Length > 0)
        {
        }
        else
            System.Console.WriteLine();
        """);

    [Fact]
    public Task ResultThatIsUsed_IsKept() => OffersNothing("""
        using Permissions;

        ProcessPermissions.Drop(Permission.ChildProcess);
        var dropped = {|PERM2004:ProcessPermissions.Drop(Permission.ChildProcess)|};
        System.Console.WriteLine(dropped);
        """);

    [Fact]
    public Task BodyOfALambda_IsKept() => OffersNothing("""
        using System;
        using Permissions;

        ProcessPermissions.Drop(Permission.ChildProcess);
        Action again = () => {|PERM2004:ProcessPermissions.Drop(Permission.ChildProcess)|};
        again();
        """);

    private static Task Fixes(string before, string after) => FixTest<DropUsageAnalyzer, RemoveDropFix>.Fixes(before, after);

    private static Task OffersNothing(string source) => FixTest<DropUsageAnalyzer, RemoveDropFix>.OffersNothing(source);
}
