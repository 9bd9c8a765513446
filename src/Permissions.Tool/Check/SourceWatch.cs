// Waits until a source of the checked project changes, and a moment longer: editors and version control write several files at once.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Permissions.Tool.Check;

internal sealed partial class SourceWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly Channel<string> changes = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> watchers = [];

    /// <param name="target">What is checked: a project, a solution, a C# file or a compiled program.</param>
    public SourceWatch(string target)
    {
        var isCompiled = Path.GetExtension(target).Equals(".dll", StringComparison.OrdinalIgnoreCase);
        foreach (var folder in isCompiled ? [Path.GetDirectoryName(target)!] : Folders(target))
            Watch(folder, isCompiled);
    }

    /// <summary>The file that changed first.</summary>
    public async Task<string> ChangedAsync(CancellationToken cancellation)
    {
        var first = await changes.Reader.ReadAsync(cancellation);
        while (true)
        {
            await Task.Delay(Quiet, cancellation);
            if (!changes.Reader.TryRead(out _))
                return first;
            while (changes.Reader.TryRead(out _))
            {
            }
        }
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(string folder, bool isCompiled)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = !isCompiled, InternalBufferSize = 1 << 16 };
        bool IsAsked(string path) => isCompiled ? Compiled().IsMatch(path)
            : Source().IsMatch(path) && !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj" or "artifacts" or ".git" or ".vs");
        void Changed(object sender, FileSystemEventArgs change)
        {
            if (IsAsked(change.FullPath))
                changes.Writer.TryWrite(change.FullPath);
        }
        watcher.Changed += Changed;
        watcher.Created += Changed;
        watcher.Deleted += Changed;
        watcher.Renamed += Changed; // an editor that writes beside the file and renames
        watcher.Error += (_, _) => changes.Writer.TryWrite(folder); // more changes than the system could tell
        watcher.EnableRaisingEvents = true;
        watchers.Add(watcher);
    }

    // The folder of the target, and those of the projects that it references, outermost only.
    private static List<string> Folders(string target)
    {
        var (folders, left) = (new HashSet<string>(), new Stack<string>([target]));
        while (left.TryPop(out var file))
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
            folders.Add(folder);
            if (Path.GetExtension(file) != ".cs" && File.Exists(file))
                foreach (var reference in ProjectNamed().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
                    if (Path.GetFullPath(Path.Combine(folder, reference.Replace('\\', '/'))) is var project && File.Exists(project)
                        && !folders.Contains(Path.GetDirectoryName(project)!))
                        left.Push(project);
        }
        return [.. folders.Where(folder => !folders.Any(outer => outer != folder
            && folder.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal)))];
    }

    [GeneratedRegex(
        @"\.(cs|razor|cshtml|csproj|props|targets|sln|slnx)$|permissions\.([^/\\]*\.txt|json)$|\.editorconfig$|\.globalconfig$")]
    private static partial Regex Source();

    [GeneratedRegex(@"\.(dll|pdb|deps\.json)$|permissions\.([^/\\]*\.txt|json)$")]
    private static partial Regex Compiled();

    [GeneratedRegex(@"""([^""]+\.csproj)""")]
    private static partial Regex ProjectNamed();
}
