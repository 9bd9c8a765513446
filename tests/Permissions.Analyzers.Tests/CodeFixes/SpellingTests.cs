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

        ProcessPermissions.Drop(/* no helpers */ "{|PERM2003:fs.wrte|}, child"); // for good
        """,
        """
        using Permissions;

        ProcessPermissions.Drop(/* no helpers */ "fs.write, child"); // for good
        """);

    [Fact]
    public Task SeveralNames_InSeveralCalls_AreCorrectedAtOnce() => Fixes(
        """
        using Permissions;

        ProcessPermissions.Drop("{|PERM2003:fs.wrte|},{|PERM2003:chid|}");
        _ = ProcessPermissions.Has("{|PERM2003:net.conect|}");
        """,
        """
        using Permissions;

        ProcessPermissions.Drop("fs.write,child");
        _ = ProcessPermissions.Has("net.connect");
        """);

    [Fact]
    public Task NameFarFromAll_IsLeftToItsAuthor() => OffersNothing("""
        using Permissions;

        ProcessPermissions.Drop("{|PERM2003:everything|}");
        """);

    [Fact]
    public Task OneOfTwoNamesFarFromAll_LeavesTheFindingAnyway() => OffersNothing("""
        using Permissions;

        ProcessPermissions.Drop("{|PERM2003:fs.wrte|},{|PERM2003:everything|}");
        """);

    [Fact]
    public Task NameOfAConstantElsewhere_IsCorrectedThereByHand() => OffersNothing("""
        using Permissions;

        {|PERM2003:ProcessPermissions.Drop("{|PERM2003:chid|}," + Names.Write)|};

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
