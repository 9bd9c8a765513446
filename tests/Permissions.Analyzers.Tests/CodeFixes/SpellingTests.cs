// The fix "Change to the permission that is meant": what is corrected, and what is left to its author.
using System.Threading.Tasks;
using Permissions.Analyzers.CodeFixes.DropUsage;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class SpellingTests
{
    [Fact]
    public Task Name_IsCorrected_WhereItStands() => Fixes(
        """
        using Permissions;

        {|PERM2003:ProcessPermissions.Drop(/* no helpers */ "fs.wrte, child")|}; // for good
        """,
        """
        using Permissions;

        ProcessPermissions.Drop(/* no helpers */ "fs.write, child"); // for good
        """);

    [Fact]
    public Task SeveralNames_InSeveralCalls_AreCorrectedAtOnce() => Fixes(
        """
        using Permissions;

        {|PERM2003:ProcessPermissions.Drop("fs.wrte,chid")|};
        _ = {|PERM2003:ProcessPermissions.Has("net.conect")|};
        """,
        """
        using Permissions;

        ProcessPermissions.Drop("fs.write,child");
        _ = ProcessPermissions.Has("net.connect");
        """);

    [Fact]
    public Task NameFarFromAll_IsLeftToItsAuthor() => OffersNothing("""
        using Permissions;

        {|PERM2003:ProcessPermissions.Drop("everything")|};
        """);

    [Fact]
    public Task OneOfTwoNamesFarFromAll_LeavesTheFindingAnyway() => OffersNothing("""
        using Permissions;

        {|PERM2003:ProcessPermissions.Drop("fs.wrte,everything")|};
        """);

    [Fact]
    public Task NameOfAConstantElsewhere_IsCorrectedThereByHand() => OffersNothing("""
        using Permissions;

        {|PERM2003:ProcessPermissions.Drop("chid," + Names.Write)|};

        static class Names { public const string Write = "fs.wrte"; }
        """);

    [Fact]
    public Task ComputedName_HasNoCorrection() => OffersNothing("""
        using Permissions;

        {|PERM2003:ProcessPermissions.Drop(args[0])|};
        """);

    private static Task Fixes(string before, string after) => FixTest<DropUsageAnalyzer, SpellingFix>.Fixes(before, after);

    private static Task OffersNothing(string source) => FixTest<DropUsageAnalyzer, SpellingFix>.OffersNothing(source);
}
