// What is wrong with a command line, in one line: the word, what was perhaps meant, and where the help is.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;
using System.Text.RegularExpressions;
using Permissions.Reachability;
using Permissions.Tool.Check;

namespace Permissions.Tool.CommandLine;

internal static class UsageErrors
{
    /// <exception cref="CannotRunException">A word of the line has no meaning, or one is missing.</exception>
    public static void ThrowIfAny(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Action is not ParseErrorAction && parsed.Action != command.Action)
            return; // help, the version or a completion is asked for
        if (UnknownWords(parsed).FirstOrDefault() is { } word)
            throw new CannotRunException($"{Describe(word, command)} See '{NameOf(parsed)} --help'.");
        if (parsed.Errors.Count > 0)
            throw new CannotRunException($"{Missing(parsed, command)} See '{NameOf(parsed)} --help'.");
    }

    /// <summary>The command with those above it: <c>permissions catalog why</c>.</summary>
    public static string NameOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult result; at = at.Parent)
            names.Insert(0, result.Command is RootCommand root ? root.HelpName! : result.Command.Name);
        return string.Join(' ', names);
    }

    private static string Missing(ParseResult parsed, Command command) => command.Subcommands.Count > 0
        ? $"name a command: {string.Join(", ", Names(command.Subcommands))}."
        : string.Join(" ", parsed.Errors.Select(error => Regex.Replace(error.Message, @"\s+", " ").TrimEnd('.') + "."));

    // The parser takes an option that it does not know for an argument.
    private static IEnumerable<string> UnknownWords(ParseResult parsed)
    {
        var beforeDashes = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(result => result.Argument.CaptureRemainingTokens ? result.Tokens.Take(1) : result.Tokens)
            .Where(token => token.Value.Length > 1 && token.Value[0] == '-' && beforeDashes.Contains(token)).Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens);
    }

    private static string Describe(string word, Command command)
    {
        var isOption = word[0] == '-';
        if (!isOption && command.Subcommands.Count == 0)
            return $"'{word}' is one argument too many.";
        var name = isOption ? word.Split('=', ':')[0] : word;
        var known = isOption
            ? command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name))
            : Names(command.Subcommands);
        var nearest = known.OrderBy(one => EditDistance.Between(one, name)).ThenBy(one => one, StringComparer.Ordinal).FirstOrDefault();
        return $"'{name}' is not {(isOption ? "an option of this command" : "a command")}."
            + (nearest is not null && 2 * EditDistance.Between(nearest, name) <= nearest.Length ? $" Did you mean '{nearest}'?" : "");
    }

    private static IEnumerable<string> Names(IEnumerable<Command> commands) => commands.Where(one => !one.Hidden).Select(one => one.Name);
}
