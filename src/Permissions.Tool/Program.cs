// The command line: permissions check …, report …, diff …, explain …, catalog …, run …
using System.CommandLine;
using Permissions.Tool.Catalog;
using Permissions.Tool.Check;
using Permissions.Tool.Diff;
using Permissions.Tool.Explain;
using Permissions.Tool.ReferenceFacts;
using Permissions.Tool.Report;
using Permissions.Tool.Run;

var root = new RootCommand("Finds what breaks a permission drop: guarded APIs that can still be reached after ProcessPermissions.Drop.");
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(ReportCommand.Create());
root.Subcommands.Add(DiffCommand.Create());
root.Subcommands.Add(ExplainCommand.Create());
root.Subcommands.Add(CatalogCommand.Create());
root.Subcommands.Add(RunCommand.Create());
root.Subcommands.Add(FactsCommand.Create());
var parsed = root.Parse(args);
foreach (var command in parsed.CommandResult.Command.Subcommands)
    command.Description = command.Description!.Split("\n\n")[0]; // examples and exit codes stand in its own help
return await parsed.InvokeAsync();
