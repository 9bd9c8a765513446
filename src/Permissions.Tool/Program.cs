// The command line: permissions init …, check …, report …, diff …, explain …, catalog …, run …, completion …
using System.CommandLine;
using System.CommandLine.Help;
using System.Linq;
using Permissions.Tool.Catalog;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;
using Permissions.Tool.Diff;
using Permissions.Tool.Explain;
using Permissions.Tool.Init;
using Permissions.Tool.ReferenceFacts;
using Permissions.Tool.Report;
using Permissions.Tool.Run;

var root = new RootCommand("Finds what breaks a permission drop: guarded APIs that can still be reached after ProcessPermissions.Drop.")
{
    InitCommand.Create(), CheckCommand.Create(), ReportCommand.Create(), DiffCommand.Create(), ExplainCommand.Create(),
    CatalogCommand.Create(), RunCommand.Create(), CompletionCommand.Create(), FactsCommand.Create(),
};
root.HelpName = "permissions";
root.Aliases.Add(root.HelpName); // shells complete a line that begins with it
var help = root.Options.OfType<HelpOption>().Single();
help.Description = "Show help.";
help.Aliases.Clear(); // '/h' is a path
help.Aliases.Add("-h");
return await Invocation.RunAsync(root, args);
