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
    public static Command Create() => new("catalog", "What is known of APIs: list it, check your own permissions.*.txt, or ask why a member is classified.\n\n"
        + "Examples:\n  permissions catalog list --permission child\n  permissions catalog check permissions.quartz.txt\n  permissions catalog why File.WriteAllText\n\n"
        + "Exit codes: 0 done, 1 'check' found lines that are wrong, 2 it could not run.") { List(), Check(), Why() };

    private static Command List()
    {
        var permission = new Option<string?>("--permission") { Description = "Only lines about this permission, such as fs.write, or fs for both of its leaves." };
        var verb = new Option<string?>("--verb") { Description = "Only lines that begin with this word, such as safe, later or serves." };
        var contains = new Option<string?>("--contains") { Description = "Only lines whose member or reason contains this text." };
        var own = Own();
        var command = new Command("list", "Lists the lines of the catalog.\n\nExample:\n  permissions catalog list --permission fs.write --contains Xml\n\nExit codes: 0 listed, 2 it could not run.") { permission, verb, contains, own };
        command.SetAction(arguments => Refusal.Or("catalog list", () =>
        {
            var wanted = arguments.GetValue(permission) is { } name
                ? PermissionSet.TryParse(name, out var set) ? set : throw new CannotRunException($"--permission: '{name}' is no permission; did you mean '{PermissionSet.Nearest(name)}'?")
                : PermissionSet.None;
            var word = arguments.GetValue(verb);
            if (word is not null && !CatalogParser.Words.ContainsKey(word))
                throw new CannotRunException($"--verb: there is no word '{word}'; there are {string.Join(", ", CatalogParser.Words.Keys)}. For a permission there is --permission.");
            PermissionSet.TryParse("fs", out var files);
            foreach (var line in UserCatalog.Over(arguments.GetValue(own) ?? []).Lines)
                if ((wanted.IsEmpty || line.Permissions.Overlaps(wanted) || line.Verb == CatalogVerb.Opens && files.Overlaps(wanted))
                    && (word is null || CatalogParser.Words[word] == line.Verb)
                    && (arguments.GetValue(contains) is not { } text || line.Id.Contains(text, StringComparison.OrdinalIgnoreCase) || line.Reason.Contains(text, StringComparison.OrdinalIgnoreCase)))
                    Console.Out.WriteLine($"{CatalogWords.Written(line)}  # {(line.Reason.Length > 0 ? line.Reason + " " : "")}({CatalogWords.Place(line)})");
            return ExitCode.Clean;
        }));
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Your own catalog files, permissions.*.txt.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Checks catalog files of your own: each wrong line with its place and what to do.\n\nExample:\n  permissions catalog check permissions.*.txt\n\nExit codes: 0 every line is right, 1 a line is wrong, 2 it could not run.") { files };
        command.SetAction(arguments => Refusal.Or("catalog check", () =>
        {
            var wrong = 0;
            foreach (var file in arguments.GetRequiredValue(files))
            {
                var (lines, errors) = UserCatalog.Read(file);
                foreach (var error in errors)
                    Console.Out.WriteLine(UserCatalog.Text(error));
                wrong += errors.Count;
                Console.Out.WriteLine($"{PlaceText.Relative(file.FullName)}: {lines.Count} right, {errors.Count} wrong.");
                if (!file.Name.StartsWith("permissions.", StringComparison.Ordinal) || file.Extension != ".txt")
                    Console.Out.WriteLine($"{PlaceText.Relative(file.FullName)}: only files named permissions.*.txt are read by the analyzer.");
            }
            return wrong > 0 ? ExitCode.Findings : ExitCode.Clean;
        }));
        return command;
    }

    private static Command Why()
    {
        var member = new Argument<string>("member") { Description = "A name such as File.WriteAllText, \"new FileStream\" or Process.Id, or a documentation-comment id." };
        var own = Own();
        var command = new Command("why", "Says which lines classify a member; the most specific wins: member, type, namespace.\n\nExamples:\n  permissions catalog why File.WriteAllText\n  permissions catalog why \"M:Contoso.Disk.Save(System.String)\" --with permissions.contoso.txt\n\nExit codes: 0 answered, 2 there is no such member.") { member, own };
        command.SetAction(arguments => Refusal.Or("catalog why", () =>
        {
            CatalogWhy.Write(arguments.GetRequiredValue(member), UserCatalog.Over(arguments.GetValue(own) ?? []), Console.Out);
            return ExitCode.Clean;
        }));
        return command;
    }

    private static Option<FileInfo[]> Own() => new("--with") { Description = "Your own catalog files; their lines go before ours.", HelpName = "file", DefaultValueFactory = _ => [] };
}
