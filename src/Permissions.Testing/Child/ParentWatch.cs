// The child ends when its parent does, however that comes about: the pipe to its standard input is closed then.
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace Permissions.Testing.Child;

internal static class ParentWatch
{
    /// <param name="stop">What is done when the parent asks for a stop with a line of its own; null where it never does.</param>
    public static void Begin(Action? stop)
    {
        Stream input = Console.OpenStandardInput();
        Process self = Process.GetCurrentProcess(); // while it can be looked at
        new Thread(() =>
        {
            byte[] letter = new byte[1];
            while (input.Read(letter) > 0)
                stop?.Invoke();
            self.Kill(); // no handler of the process may keep it
        })
        { IsBackground = true, Name = "Permissions.Testing: watches the parent" }.Start();
    }
}
