// Compiles and runs every shape of a call: an intercepted call is refused after the drop, any other call still works.
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Stubs.Tests.Shapes;

public sealed class ShapesTests
{
    [Fact]
    public async Task Shape_GoesOnBeforeTheDrop_AndIsRefusedAfterIt_WhereItCanBe()
    {
        using var project = new GuardedProject("<ImplicitUsings>enable</ImplicitUsings><AllowUnsafeBlocks>true</AllowUnsafeBlocks>",
            """<AdditionalFiles Include="permissions.own.txt" />""");
        project.Write("permissions.own.txt", ShapesProgram.Catalog);
        project.Write("Api.cs", "#pragma warning disable\n" + ShapesProgram.Api);
        project.Write("Program.cs", ShapesProgram.Main);
        project.Write("Generated.g.cs", ShapesProgram.Generated);
        var build = await project.BuildAsync("-p:NoWarn=PERM9001");
        Assert.True(build.ExitCode == 0,
            string.Join("\n", build.Output.Split('\n').Where(line => line.Contains("error", System.StringComparison.Ordinal)).Distinct()));
        var shapes = Regex.Matches(ShapesProgram.Main, @"^Shape\(", RegexOptions.Multiline).Count + 1;
        foreach (var when in new[] { "held", "dropped" })
            Assert.Equal(Enumerable.Repeat("right", shapes),
                (await project.RunAsync(when)).Succeeded().Output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => line.Replace(" top-level statement 1", "", System.StringComparison.Ordinal)));
    }
}
