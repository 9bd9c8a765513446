// The fix "Suppress with a reason": the attribute stands on the member that holds the finding, its reason is for a person to write.
using System.Threading.Tasks;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CodeFixes.Suppression;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class SuppressTests
{
    [Fact]
    public Task Member_TellsItsRuleAndAGap_BelowItsComments() => Fixes(
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Store.Save();

        static class Store
        {
            /// <summary>Saves.</summary>
            public static void Save() => {|PERM1001:File.Delete("a")|}; // now
        }
        """,
        """
        using System.Diagnostics.CodeAnalysis;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Store.Save();

        static class Store
        {
            /// <summary>Saves.</summary>
            [SuppressMessage("Permissions", "PERM1001", Justification = "<why this is safe>")]
            public static void Save() => File.Delete("a"); // now
        }
        """);

    [Fact]
    public Task SeveralFindingsOfAMember_TakeOneAttributeARule() => Fixes(
        """
        using System;
        using System.Diagnostics.CodeAnalysis;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystem);
        new Store().Save();

        class Store
        {
            [Obsolete]
            public Store() { }

            [Obsolete]
            public void Save()
            {
                {|PERM1001:File.Delete("a")|};
                {|PERM1001:File.Delete("b")|};
                {|PERM1004:File.ReadAllText("c")|};
            }
        }
        """,
        """
        using System;
        using System.Diagnostics.CodeAnalysis;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystem);
        new Store().Save();

        class Store
        {
            [Obsolete]
            public Store() { }

            [Obsolete]
            [SuppressMessage("Permissions", "PERM1001", Justification = "<why this is safe>")]
            [SuppressMessage("Permissions", "PERM1004", Justification = "<why this is safe>")]
            public void Save()
            {
                File.Delete("a");
                File.Delete("b");
                File.ReadAllText("c");
            }
        }
        """);

    [Fact]
    public Task FileThatEndsItsLinesOtherwise_GoesOnSo() => Fixes(
        "using System.Diagnostics.CodeAnalysis;\r\nusing System.IO;\r\nusing "
            + "Permissions;\r\n\r\nProcessPermissions.Drop(Permission.FileSystemWrite);\r\nStore.Save();\r\n\r\nstatic class "
            + "Store\r\n{\r\n    public static void Save() => {|PERM1001:File.Delete(\"a\")|};\r\n}\r\n",
        "using System.Diagnostics.CodeAnalysis;\r\nusing System.IO;\r\nusing "
            + "Permissions;\r\n\r\nProcessPermissions.Drop(Permission.FileSystemWrite);\r\nStore.Save();\r\n\r\nstatic class "
            + "Store\r\n{\r\n    [SuppressMessage(\"Permissions\", \"PERM1001\", Justification = \"<why this is safe>\")]\r\n    public "
            + "static void Save() => File.Delete(\"a\");\r\n}\r\n");

    [Fact]
    public Task TopLevelStatement_HasNoMember() => FixTest<AfterDropAnalyzer, SuppressFix>.OffersNothing("""
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        {|PERM1001:File.Delete("a")|};
        """);

    private static Task Fixes(string before, string after) => FixTest<AfterDropAnalyzer, SuppressFix>.Fixes(before, after);
}
