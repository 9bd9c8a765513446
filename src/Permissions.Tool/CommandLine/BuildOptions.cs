// The options of every command that may have to build a project.
using System.CommandLine;
using Permissions.Tool.Check;

namespace Permissions.Tool.CommandLine;

internal sealed class BuildOptions
{
    public Option<string> Configuration { get; } = new("--configuration") { Description = "The build configuration.", DefaultValueFactory = _ => "Debug" };

    public Option<string[]> Properties { get; } = new("--property", "-p") { Description = "An MSBuild property for the build, as NAME=VALUE; may be given several times.", DefaultValueFactory = _ => [] };

    public BuildSettings Of(ParseResult arguments) => new(arguments.GetRequiredValue(Configuration), arguments.GetRequiredValue(Properties));
}
