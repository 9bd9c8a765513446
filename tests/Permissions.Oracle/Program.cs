// Small programs, one feature each, run under a trace of system calls: what they do is compared with what is said of them.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Permissions.Oracle;

var options = args.Where(arg => arg.StartsWith("--", StringComparison.Ordinal)).ToList();
var wanted = args.Except(options).ToList();
var files = wanted.Where(File.Exists).ToList();
var names = wanted.Except(files).ToList();
if (files.Count == 0)
{
    Console.Error.WriteLine("usage: FILE.txt … [ROW …] [--source] [--dropped] [--blind] [--table=FILE]   files of rows; see the README");
    return 2;
}

var rows = files.SelectMany(Row.Read).Where(row => names.Count == 0 || names.Contains(row.Name) || names.Contains(row.File)).ToList();
if (rows.GroupBy(row => row.Name).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
{
    Console.Error.WriteLine($"two rows are called {twice}");
    return 2;
}

var outcomes = new List<Outcome>();
foreach (var same in rows.GroupBy(row => string.Join("; ", row.Packages)))
{
    PackageSet set;
    try
    {
        set = PackageSet.Of(same.First().Packages);
    }
    catch (InvalidOperationException exception)
    {
        Console.WriteLine($"fault {same.Key}: {exception.Message}");
        continue;
    }

    var judged = new Outcome[same.Count()];
    await Parallel.ForEachAsync(same.Select((row, index) => (row, index)), new ParallelOptions { MaxDegreeOfParallelism = 2 },
        (one, _) =>
        {
            judged[one.index] = Judge.Run(one.row, set, options.Contains("--source"), options.Contains("--dropped"));
            return ValueTask.CompletedTask;
        });
    foreach (var outcome in judged)
        Report.Print(outcome, options.Contains("--blind"));
    outcomes.AddRange(judged);
}

Console.WriteLine(Report.Tally(outcomes));
if (options.FirstOrDefault(one => one.StartsWith("--table=", StringComparison.Ordinal)) is { } table)
    File.WriteAllText(table["--table=".Length..], Report.Table(outcomes));
return outcomes.Any(one => one.Fault is not null || one.Differences.Any(two => two.Verdict > Verdict.Beside)) ? 1 : 0;
