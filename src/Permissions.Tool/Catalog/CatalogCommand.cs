// The command 'catalog': lists what is known of APIs, checks a user's own lines, and says why a member is classified as it is.
using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;

namespace Permissions.Tool.Catalog;

internal static class CatalogCommand
{
    public static Command Create() => new("catalog", """
        Lists what is known about APIs, checks your own permissions.*.txt, or explains why a member is classified.

        Examples:
          permissions catalog list --permission child
          permissions catalog check permissions.quartz.txt
          permissions catalog why File.WriteAllText

        Exit codes: 0 done, 1 'check' found lines that are wrong, 2 the command could not run.
        """) { List(), Check(), Why() };

    private static Command List()
    {
        var permission = new Option<string?>("--permission")
        {
            Description = "Only lines about this permission, such as fs.write, or fs for both of its leaves.", HelpName = "PERMISSION",
        };
        permission.CompletionSources.Add([.. PermissionSet.LeafNames, "fs", "net"]);
        var verb = new Option<string?>("--verb")
        {
            Description = "Only lines that begin with this word, such as safe, later or serves.", HelpName = "WORD",
        };
        verb.CompletionSources.Add([.. CatalogParser.Words.Keys]);
        var contains = new Option<string?>("--contains") { Description = "Only lines whose member or reason contains this text.",
            HelpName = "TEXT" };
        var own = Own();
        var command = new Command("list", """
            Lists the lines of the catalog.

            Example:
              permissions catalog list --permission fs.write --contains Xml

            Exit codes: 0 listed, 2 the command could not run.
            """) { permission, verb, contains, own };
        command.SetAction(arguments =>
        {
            var wanted = arguments.GetValue(permission) is { } name
                ? PermissionSet.TryParse(name, out var set)
                    ? set : throw new CannotRunException(
                        $"--permission: '{name}' is not a permission; did you mean '{PermissionSet.Nearest(name)}'?")
                : PermissionSet.None;
            var word = arguments.GetValue(verb);
            if (word is not null && !CatalogParser.Words.ContainsKey(word))
                throw new CannotRunException(
                    $"--verb: there is no word '{word}'; there are {string.Join(", ", CatalogParser.Words.Keys)}. For a permission there "
                        + "is --permission.");
            PermissionSet.TryParse("fs", out var files);
            foreach (var line in UserCatalog.Over(arguments.GetValue(own) ?? []).Lines)
                if ((wanted.IsEmpty || line.Permissions.Overlaps(wanted) || line.Verb == CatalogVerb.Opens && files.Overlaps(wanted))
                    && (word is null || CatalogParser.Words[word] == line.Verb)
                    && (arguments.GetValue(contains) is not { } text || line.Id.Contains(text, StringComparison.OrdinalIgnoreCase)
                        || line.Reason.Contains(text, StringComparison.OrdinalIgnoreCase)))
                    Console.Out.WriteLine(
                        $"{CatalogWords.Written(line)}  # {(line.Reason.Length > 0 ? line.Reason + " " : "")}({CatalogWords.Place(line)})");
            return ExitCode.Clean;
        });
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Your own catalog files, permissions.*.txt.",
            Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", """
            Checks catalog files of your own: each wrong line with its place and what to do.

            Example:
              permissions catalog check permissions.*.txt

            Exit codes: 0 every line is right, 1 a line is wrong, 2 the command could not run.
            """) { files };
        command.SetAction(arguments =>
        {
            var wrong = 0;
            foreach (var file in arguments.GetRequiredValue(files))
            {
                var (lines, errors) = UserCatalog.Read(file);
                foreach (var error in errors)
                    Console.Out.WriteLine(UserCatalog.Text(error));
                wrong += errors.Count;
                Console.Out.WriteLine(
                    $"{PlaceText.Relative(file.FullName)}: {Counted.Of(lines.Count, "line")} right, {errors.Count} wrong.");
                if (!file.Name.StartsWith("permissions.", StringComparison.Ordinal) || file.Extension != ".txt")
                    Console.Out.WriteLine(
                        $"{PlaceText.Relative(file.FullName)}: only files named permissions.*.txt are read by the analyzer.");
            }
            return wrong > 0 ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    private static Command Why()
    {
        var member =
            new Argument<string>(
                "MEMBER") { Description =
                    "A name such as File.WriteAllText, \"new FileStream\" or Process.Id, or a documentation-comment id." };
        var own = Own();
        var command = new Command("why", """
            Says which lines classify a member; the most specific wins: member, type, namespace.

            Examples:
              permissions catalog why File.WriteAllText
              permissions catalog why "M:Contoso.Disk.Save(System.String)" --with permissions.contoso.txt

            Exit codes: 0 answered, 2 there is no such member.
            """) { member, own };
        command.SetAction(arguments =>
        {
            CatalogWhy.Write(arguments.GetRequiredValue(member), UserCatalog.Over(arguments.GetValue(own) ?? []), Console.Out);
            return ExitCode.Clean;
        });
        return command;
    }

    private static Option<FileInfo[]> Own() =>
        new("--with") { Description = "Your own catalog files; their lines take precedence over the built-in ones.", HelpName = "FILE",
            DefaultValueFactory = _ => [] };
}
