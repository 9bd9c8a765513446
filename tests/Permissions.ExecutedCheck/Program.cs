// Whatever the search says not to be reached must not run: other people's programs are marked, run and compared with what is reported.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Permissions.ExecutedCheck;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: FILE.cs|FOLDER … [--list=FILE]   programs of one file each; --list writes every difference");
    return 2;
}

var list = args.FirstOrDefault(arg => arg.StartsWith("--list=", StringComparison.Ordinal))?["--list=".Length..];
var files = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).Select(Path.GetFullPath)
    .SelectMany(path => Directory.Exists(path)
        ? (IEnumerable<string>)Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories).Order() : [path]).ToList();
var differences = new ConcurrentBag<string>();
var totals = new Tally();
await Parallel.ForEachAsync(
    from file in files from at in new[] { 0, 0.5, 1 } select (file, at),
    async (one, _) => totals.Add(await Judge.RunAsync(one.file, one.at, differences)));
if (list is not null)
    File.WriteAllLines(list, differences.Order());
Console.WriteLine(totals);
return 0;
