// The command 'completion': the script by which a shell completes our commands, options and values.
using System;
using System.CommandLine;
using System.Linq;
using Permissions.Tool.Check;

namespace Permissions.Tool.CommandLine;

internal static class CompletionCommand
{
    private const string Bash = """
        _permissions() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(permissions "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _permissions permissions
        """;

    private const string Zsh = """
        _permissions() {
            local found=("${(@f)$(permissions "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -- $found
            _files
        }
        compdef _permissions permissions
        """;

    private const string Fish = """
        complete -c permissions -a '(permissions "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName permissions -ScriptBlock {
            param($word, $line, $position)
            permissions "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    private static readonly (string Name, string Script)[] Shells = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", PowerShell)];

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." }
            .AcceptOnlyFromAmong([.. Shells.Select(one => one.Name)]);
        var command = new Command("completion", """
            Writes a script with which a shell completes commands, options and values.

            Examples:
              permissions completion bash >> ~/.bashrc
              permissions completion zsh >> ~/.zshrc
              permissions completion fish > ~/.config/fish/completions/permissions.fish
              permissions completion pwsh >> $PROFILE

            Exit codes: 0 written, 2 the command could not run.
            """) { shell };
        command.SetAction(arguments =>
        {
            Console.Out.WriteLine(Shells.Single(one => one.Name == arguments.GetRequiredValue(shell)).Script);
            return ExitCode.Clean;
        });
        return command;
    }
}
