// The command line: permissions check …
using System.CommandLine;
using Permissions.Tool.Check;

var root = new RootCommand("Finds what breaks a permission drop: guarded APIs that can still be reached after ProcessPermissions.Drop.");
root.Subcommands.Add(CheckCommand.Create());
return await root.Parse(args).InvokeAsync();
