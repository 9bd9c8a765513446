// The program that the launcher's tests start: this assembly, run by itself, does what generated stubs do with the words it is given.
using System;
using System.IO;
using Permissions.CompilerServices;

namespace Permissions.Tool.Tests.Run;

internal static class GrantedProgram
{
    /// <summary>Each pair of words is a permission and what it is used for; writing is done, the others are only demanded.</summary>
    private static int Main(string[] words)
    {
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            try
            {
                if (words[i] == "fs.write")
                    Write(words[i + 1]);
                else
                    GuardServices.Demand(words[i] == "child" ? Permission.ChildProcess : Permission.NetworkConnect, words[i + 1]);
                Console.WriteLine($"{words[i]} went on");
            }
            catch (UnauthorizedAccessException exception)
            {
                Console.WriteLine($"{words[i]} was refused: {exception.GetType().Name}");
            }
        }
        Console.WriteLine("has child: " + ProcessPermissions.Has(Permission.ChildProcess));
        return 0;
    }

    private static void Write(string file)
    {
        GuardServices.Demand(Permission.FileSystemWrite, file);
        File.WriteAllText(file, "x");
    }
}
