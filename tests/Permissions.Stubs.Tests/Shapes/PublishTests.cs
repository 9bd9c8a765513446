// A program with stubs is published trimmed and native without a warning, and refuses as it did before.
using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Stubs.Tests.Shapes;

public sealed class PublishTests
{
    private const string Program = """
        using System.Diagnostics.CodeAnalysis;
        using System.Reflection;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.DynamicCode | Permission.ChildProcess, new DropOptions { Enforcement = Enforcement.GuardOnly });
        var held = 0;
        foreach (var use in new Action[]
        {
            () => File.Delete("/nowhere/at-all"),
            () => File.AppendAllTextAsync("/nowhere/at-all", "a").GetAwaiter().GetResult(),
            Load,
            () => Contoso.Maker.Make<Version>(),
            () => Contoso.Maker.Of(typeof(Version)),
        })
        {
            try
            {
                use();
                held++;
            }
            catch (PermissionDeniedException denied)
            {
                Console.WriteLine(denied.StackTrace?.Contains("GuardStubs") is true ? "the stub stands in the stack trace" : denied.Permission);
            }
        }
        Console.WriteLine($"{held} went on");

        [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "what is loaded depends on nothing of ours")]
        static void Load() => Assembly.LoadFrom("/nowhere/at-all.dll");

        namespace Contoso
        {
            static class Maker
            {
                public static T Make<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>() => Activator.CreateInstance<T>();

                public static object? Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type type) => Activator.CreateInstance(type);
            }
        }
        """;

    [NativeFact]
    public Task Native_PublishesWithoutAWarning_AndRefuses() =>
        PublishesAsync("-p:PublishAot=true", "-p:CppCompilerAndLinker=" + NativeFactAttribute.Linker);

    [NativeFact]
    public Task Trimmed_PublishesWithoutAWarning_AndRefuses() => PublishesAsync("-p:PublishTrimmed=true", "-p:SelfContained=true");

    private static async Task PublishesAsync(params string[] settings)
    {
        using var project =
            new GuardedProject(
                "<ImplicitUsings>enable</ImplicitUsings><AnalysisLevel>latest</AnalysisLevel>"
                    + "<RuntimeIdentifier>linux-x64</RuntimeIdentifier>",
                """<AdditionalFiles Include="permissions.own.txt" />""");
        project.Write("Program.cs", "#pragma warning disable PERM1001, PERM1002, PERM1009 // what is tested is their refusal\n" + Program);
        project.Write("permissions.own.txt", "child T:Contoso.Maker\n");
        var publish = (await project.PublishAsync(settings)).Succeeded();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        using var process = Process.Start(new ProcessStartInfo(project.Published("Program")) { RedirectStandardOutput = true })!;
        Assert.Equal("FileSystemWrite\nFileSystemWrite\nDynamicCode\nChildProcess\nChildProcess\n0 went on\n",
            await process.StandardOutput.ReadToEndAsync());
    }
}
