// Runs programs of the corpus one after another in one process, with the guard only: a kernel drop would also hold for the next one.
// Each line of the input is the folder of one program; when it has ended, a line with that folder and what it threw is written.
using System;
using System.IO;
using Permissions.Corpus.Runner;

for (var folder = Console.ReadLine(); folder is not null; folder = Console.ReadLine())
{
    var thrown = GuardedProgram.Run(folder);
    Console.Out.WriteLine($"\nENDED|{folder}|{thrown?.ToString().ReplaceLineEndings(" ")}");
    Console.Out.Flush();
}
