// The command line: permissions check …, permissions run …
using System.CommandLine;
using Permissions.Tool.Check;
using Permissions.Tool.ReferenceFacts;
using Permissions.Tool.Run;

var root = new RootCommand("Finds what breaks a permission drop: guarded APIs that can still be reached after ProcessPermissions.Drop.");
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(RunCommand.Create());
root.Subcommands.Add(FactsCommand.Create());
return await root.Parse(args).InvokeAsync();
