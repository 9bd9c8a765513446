// A finding says when the answer that guards it is older than the drop, and only then.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.AfterDrop;

public sealed class OldAnswerTests
{
    private const string Again = ". The answer that guards it is older than the drop: ask again after the drop";

    [Fact]
    public Task AnswerOlderThanTheDrop_Reports_ThatItIs() => Reports("Program.Main → File.Delete" + Again, """
        var can = ProcessPermissions.Has(Permission.FileSystemWrite);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (can)
            {|#0:File.Delete("a")|};
        """);

    [Fact]
    public Task AnswerOlderThanTheDrop_BeforeACallOnTheWay_Reports_ThatItIs() =>
        Reports("Program.Main → Program.Main.Save → File.Delete" + Again, """
        var can = ProcessPermissions.Has(Permission.FileSystemWrite);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (can)
            Save();
        void Save() => {|#0:File.Delete("a")|};
        """);

    [Fact]
    public Task AnswerOfAnotherPermission_Reports_AsWithoutAGuard() => Reports("Program.Main → File.Delete", """
        var can = ProcessPermissions.Has(Permission.FileSystemRead);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (can)
            {|#0:File.Delete("a")|};
        """);

    private static Task Reports(string path, string body) => new RuleTest<AfterDropAnalyzer>($$"""
        static class Program
        {
            static void Main()
            {
                {{body.Replace("\n", "\n        ", System.StringComparison.Ordinal)}}
            }
        }
        """).Expecting(new DiagnosticResult(Rules.FileSystemWrite).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments("File.Delete", "fs.write", "Test0.cs:6", path)).RunAsync();
}
