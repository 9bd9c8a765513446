// The options of every command that may have to build a project: those of 'dotnet build'.
using System.CommandLine;
using Permissions.Tool.Check;

namespace Permissions.Tool.CommandLine;

internal sealed class BuildOptions
{
    public Option<string> Configuration { get; } = new("--configuration", "-c")
    {
        Description = "The build configuration.", HelpName = "CONFIGURATION", DefaultValueFactory = _ => "Debug",
    };

    public Option<bool> NoBuild { get; } = new("--no-build")
    {
        Description = "Do not build the project: read the output of an earlier build.",
    };

    public Option<string[]> Properties { get; } = new("--property", "-p")
    {
        Description = "An MSBuild property for the build; may be given several times.", HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Configuration);
        command.Options.Add(NoBuild);
        command.Options.Add(Properties);
    }

    public BuildSettings Of(ParseResult arguments) =>
        new(arguments.GetRequiredValue(Configuration), arguments.GetValue(NoBuild), arguments.GetRequiredValue(Properties));
}
