// Libraries that hold what few people write: what they do is found all the same, and none of it costs the facts of the others.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.ReferenceFacts;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class OddLibraryTests
{
    private const string Attributes = """
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        public sealed class OddAttribute(params object?[]? values) : Attribute
        {
            public object?[]? Values => values;
            public Type? Type { get; set; }
            public Type?[]? Types { get; set; }
            public string? Text { get; set; }
            public DayOfWeek Day { get; set; }
        }

        public sealed class ConvertedByAttribute(Type? type) : Attribute { public Type? Type => type; }
        """;

    // As Microsoft.Data.SqlClient does: what is compiled against and what stands in lib/ only throws, what runs stands below runtimes/.
    [Theory]
    [InlineData("any", true)]
    [InlineData("elsewhere", false)]
    public async Task AssemblyOfThisSystem_IsTheOneThatIsRead(string system, bool isRead)
    {
        var folder = Directory.CreateTempSubdirectory("odd-").FullName;
        try
        {
            var stub = Emit(folder, "public static class Api { public static void Run() => throw new PlatformNotSupportedException(); }");
            var running = Emit(Directory.CreateDirectory(Path.Combine(folder, "runtimes", system, "lib", "net10.0")).FullName,
                "public static class Api { public static void Run() => File.Delete(\"a\"); }");
            var program = CaseCompiler.Of("ProcessPermissions.Drop(Permission.FileSystemWrite); Api.Run();")
                .AddReferences(MetadataReference.CreateFromFile(stub));
            var facts = FactCache.Update([stub], [stub, running], new(Path.Combine(folder, "facts")), []);
            var options = new AnalyzerOptions([.. facts.Select(file => new FileText(file))]);
            var found = await program.WithAnalyzers([new AfterDropAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
            Assert.Equal(isRead ? 1 : 0, found.Length);

            CaseCompiler.CopyLibraries(folder);
            Assert.True(program.Emit(Path.Combine(folder, "Case.dll")).Success);
            Assert.Equal(isRead ? 1 : 0, AssemblyCheck.Run(Path.Combine(folder, "Case.dll"), PermissionSet.None).Findings.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static string Emit(string folder, string text)
        {
            var file = Path.Combine(folder, "Library.dll");
            Assert.True(CaseCompiler.Of(text).WithAssemblyName("Library").WithOptions(new(OutputKind.DynamicallyLinkedLibrary))
                .Emit(file).Success);
            return file;
        }
    }

    [Theory]
    [InlineData("[ConvertedBy(null)]", "\"a\"")]
    [InlineData("[Odd(null, Type = null, Types = null, Text = null)]", "\"a\"")]
    [InlineData("[Odd(null, null, new object?[] { null }, Types = new Type?[] { null, typeof(Dictionary<,>), typeof(List<int[]>) }, Day = "
        + "DayOfWeek.Friday)]", "\"a\"")]
    [InlineData("[Odd((sbyte)1, ulong.MaxValue, 'x', 1.5f, DayOfWeek.Monday, typeof(Odd<>.Inner))]", "\"a\"")]
    [InlineData("", "\"half \\ud83d\"")]
    [InlineData("", "\"\\ude00 half\"")]
    [InlineData("", "\"one \\ud83d\\ude00\"", "\"one \\ud83d\\ude01\"")] // they begin alike up to the middle of a pair
    [InlineData("", "\"line\\nand \\\\ and \\0\"")]
    public async Task UseInside_IsFound(string attribute, params string[] paths)
    {
        var folder = Directory.CreateTempSubdirectory("odd-").FullName;
        try
        {
            var library = Emit("Library", $$"""
                {{attribute}} public static class Api { {{attribute}} public static void Run() { {{string.Concat(paths.Select(path => $"File.WriteAllText({path}, {path});"))}} } }
                public class Odd<T> { public class Inner; }
                """ + Attributes);
            var other = Emit("Other", "public static class Disk { public static void Clean() => File.Delete(\"a\"); }");
            var program = CaseCompiler.Of("ProcessPermissions.Drop(Permission.FileSystemWrite); Api.Run(); Disk.Clean();")
                .AddReferences(new[] { library, other }.Select(file => MetadataReference.CreateFromFile(file)));
            string[] expected = [.. paths.Select(_ => "File.WriteAllText"), "File.Delete"];

            var facts = FactCache.Update([library, other], [], new(Path.Combine(folder, "facts")), []);
            var found = await program.WithAnalyzers([new AfterDropAnalyzer()],
                new AnalyzerOptions([.. facts.Select(file => new FileText(file))])).GetAnalyzerDiagnosticsAsync();
            Assert.Equal(expected.Distinct().Order(), found.Select(one => one.GetMessage().Split('\'')[1]).Distinct().Order());
            Assert.DoesNotContain(facts, file => File.ReadAllText(file).Contains("unreadable", StringComparison.Ordinal));

            CaseCompiler.CopyLibraries(folder);
            Assert.True(program.Emit(Path.Combine(folder, "Case.dll")).Success);
            Assert.Equal(expected.Order(),
                AssemblyCheck.Run(Path.Combine(folder, "Case.dll"), PermissionSet.None).Findings.Select(one => one.Path[^1].Name).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Emit(string name, string text)
        {
            var file = Path.Combine(folder, name + ".dll");
            var emitted = CaseCompiler.Of(text).WithAssemblyName(name)
                .WithOptions(new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)).Emit(file);
            Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
            return file;
        }
    }

    // As Microsoft.Data.Sqlite's connection does: its constructor has a line of its own and calls another guarded member.
    [Fact]
    public async Task MemberWithALine_IsOneUseWithWhatItDoes()
    {
        var folder = Directory.CreateTempSubdirectory("odd-").FullName;
        try
        {
            var library = Path.Combine(folder, "Library.dll");
            Assert.True(CaseCompiler.Of("""
                public interface IDisk { void Clean(); }
                public sealed class Disk : IDisk
                {
                    public Disk() => File.WriteAllText("a", "");
                    public static Disk Open() => new();
                    public void Clean() => File.Delete("a");
                }
                """).WithAssemblyName("Library").WithOptions(new(OutputKind.DynamicallyLinkedLibrary)).Emit(library).Success);
            var lines = Path.Combine(folder, "permissions.disk.txt");
            File.WriteAllText(lines, "fs.write M:Disk.#ctor\nfs.write M:Disk.Clean\n");
            var program = CaseCompiler
                .Of("ProcessPermissions.Drop(Permission.FileSystemWrite); _ = new Disk(); IDisk disk = Disk.Open(); disk.Clean();")
                .AddReferences(MetadataReference.CreateFromFile(library));
            string[] expected = ["File.Delete", "new Disk", "new Disk"]; // through the interface no line says what the call needs

            var facts = FactCache.Update([library], [], new(Path.Combine(folder, "facts")), [lines]);
            var options = new AnalyzerOptions([new FileText(lines), .. facts.Select(file => new FileText(file))]);
            var found = await program.WithAnalyzers([new AfterDropAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
            Assert.Equal(expected, found.Select(one => one.GetMessage().Split('\'')[1]).Order());

            CaseCompiler.CopyLibraries(folder);
            Assert.True(program.Emit(Path.Combine(folder, "Case.dll")).Success);
            var findings = AssemblyCheck.Run(Path.Combine(folder, "Case.dll"), PermissionSet.None).Findings;
            Assert.Equal(expected, findings.Select(one => one.Path[^1].Name).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
