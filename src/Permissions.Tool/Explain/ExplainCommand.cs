// The command 'explain': the page of a rule or of a permission.
using System;
using System.CommandLine;
using System.Linq;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;

namespace Permissions.Tool.Explain;

internal static class ExplainCommand
{
    public static Command Create()
    {
        var subject =
            new Argument<string>(
                "RULE|PERMISSION") { Description = "The id of a rule, such as PERM1001, or the name of a permission, such as fs.write.",
                    HelpName = "RULE|PERMISSION" };
        subject.CompletionSources.Add([.. RulePages.Ids, .. PermissionSet.LeafNames, "fs", "net"]);
        var command = new Command("explain", """
            Explains a rule with an example and its remedies, or a permission.

            Examples:
              permissions explain PERM1001
              permissions explain fs.write

            Exit codes: 0 explained, 2 there is no such rule or permission.
            """) { subject };
        command.SetAction(arguments =>
        {
            var name = arguments.GetRequiredValue(subject);
            var page = RulePages.Of(name) ?? PermissionPage.Of(name) ?? throw new CannotRunException(Unknown(name));
            Console.Out.WriteLine(ReportDestination.HasColours ? Coloured(page.TrimEnd()) : page.TrimEnd());
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Unknown(string name) => name.StartsWith("perm", StringComparison.OrdinalIgnoreCase)
        ? $"there is no rule '{name}'; the nearest are {string.Join(", ", RulePages.Nearest(name))}."
        : $"'{name}' is neither a rule nor a "
            + $"permission{(PermissionSet.Suggestion(name.ToLowerInvariant()) is { } meant ? $"; did you mean '{meant}'?" : ".")} "
            + $"There are {string.Join(", ", PermissionSet.LeafNames)}, fs and net, and the rules {string.Join(", ", RulePages.Ids)}.";

    private static string Coloured(string page) =>
        string.Join('\n', page.Split('\n').Select(line => line.StartsWith('#') ? $"\u001b[1m{line.TrimStart('#', ' ')}\u001b[0m" : line));
}
