// The fix "Write a lambda": method groups of guarded methods, where a lambda is the same to who gets it.
using System.Threading.Tasks;
using Permissions.Analyzers.CodeFixes.Guards;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class LambdaTests
{
    [Theory]
    [InlineData("new List<string>().ForEach({|PERM3001:File.Delete|});", "new List<string>().ForEach(path => File.Delete(path));")]
    [InlineData("Action<string, string?> write = {|PERM3001:File.WriteAllText|}; /* now */ write(\"a\", \"\");",
        "Action<string, string?> write = (path, contents) => File.WriteAllText(path, contents); /* now */ write(\"a\", \"\");")]
    [InlineData("var path = \"a\"; new List<string> { path }.ForEach({|PERM3001:File.Delete|});",
        "var path = \"a\"; new List<string> { path }.ForEach(path2 => File.Delete(path2));")]
    [InlineData("_ = args.Select({|PERM3001:File.ReadAllText|}).ToList();", "_ = args.Select(path => File.ReadAllText(path)).ToList();")]
    public Task MethodGroup_BecomesALambda(string before, string after) =>
        FixTest<NoStubAnalyzer, LambdaFix>.Fixes(Usings + before, Usings + after);

    [Theory]
    [InlineData("new List<string>().ForEach(_ => {|PERM3001:new StreamReader(\"a\")|}.Dispose());")]
    [InlineData("var delete = {|PERM3001:File.Delete|}; delete(\"a\");")]
    [InlineData("Action delete = {|PERM3001:new FileInfo(\"a\").Delete|}; delete();")]
    [InlineData("Action<string> delete = _ => { }; delete += {|PERM3001:File.Delete|}; delete(\"a\");")]
    public Task WhereALambdaIsNotTheSame_StaysAsItIs(string statement) =>
        FixTest<NoStubAnalyzer, LambdaFix>.OffersNothing(Usings + statement);

    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.IO;\nusing System.Linq;\n\n";
}
