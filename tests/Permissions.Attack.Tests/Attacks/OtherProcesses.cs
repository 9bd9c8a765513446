// Another process of the same user is made to do it: its memory, its registers, its handles.
using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static class OtherProcesses
{
    public static readonly Attack[] All =
    [
        Sibling("ptrace of a sibling", Permission.FileSystemWrite, static (_, id) => Attaches(id)),
        Sibling("ptrace of a sibling", Permission.ChildProcess, static (_, id) => Attaches(id)),
        Sibling("process_vm_writev into a sibling", Permission.FileSystemWrite, static (_, id) => Copies(311, id)),
        Sibling("process_vm_writev into a sibling", Permission.ChildProcess, static (_, id) => Copies(311, id)),
        Sibling("process_vm_readv from a sibling", Permission.FileSystemRead, static (_, id) => Copies(310, id)),
        Sibling("/proc/PID/mem of a sibling", Permission.FileSystemWrite,
            static (_, id) => Native.open($"/proc/{id}/mem", ReadWrite, 0) >= 0),
        Sibling("/proc/PID/mem of a sibling", Permission.FileSystemRead, static (_, id) => Native.open($"/proc/{id}/mem", 0, 0) >= 0),
        Sibling("pidfd_getfd, a sibling's handle", Permission.FileSystemWrite, static (_, id) =>
            WriteAndClose(Number(438, Need(Number(434, id, 0), "pidfd_open"), 3, 0))),
        Sibling("/proc/PID/fd, a sibling's handle", Permission.FileSystemWrite,
            static (_, id) => WriteAndClose(Native.open($"/proc/{id}/fd/3", WriteOnly, 0))),
        Sibling("/proc/PID/root and cwd of a sibling", Permission.FileSystemWrite, static (ground, id) =>
            WriteAndClose(Native.open($"/proc/{id}/cwd/{ground.New}", WriteOnly | Create, 420))
            || WriteAndClose(Native.open($"/proc/{id}/root{ground.New}", WriteOnly | Create, 420))),
        new("a helper started before the drop that listens to a pipe", Permission.FileSystemWrite, static ground =>
        {
            StreamWriter pipe = ((Process)ground.Held!).StandardInput;
            pipe.WriteLine($"echo x > '{ground.New}'");
            pipe.Close();
            ((Process)ground.Held!).WaitForExit();
            return ground.Changed();
        })
        {
            Prepare = static ground => ground.Held = Process.Start(new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true }),
            Limit = "Children started before live on",
        },
    ];

    // The sibling sleeps for at most 20 s and has a file of the ground open for writing as handle 3.
    private static Attack Sibling(string name, Permission aim, Func<Ground, int, bool> act) =>
        new($"{name}, for {PermissionWords.Of(aim)}", aim, ground =>
        {
            Process sibling = (Process)ground.Held!;
            try
            {
                return act(ground, sibling.Id);
            }
            finally
            {
                sibling.Kill();
            }
        })
        {
            Prepare = static ground =>
            {
                ProcessStartInfo start = new("/bin/sh",
                    ["-c", "exec 3> \"$0\"; echo; exec sleep 20", ground.Victim]) { RedirectStandardOutput = true };
                Process sibling = Process.Start(start)!;
                sibling.StandardOutput.ReadLine();
                while (!File.ReadAllText($"/proc/{sibling.Id}/comm").StartsWith("sleep", StringComparison.Ordinal))
                    System.Threading.Thread.Sleep(5);
                string map = File.ReadLines($"/proc/{sibling.Id}/maps")
                    .First(static line => line.EndsWith("[stack]", StringComparison.Ordinal));
                s_stack = nint.Parse(map.Split(' ', '-')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) - 64;
                ground.Held = sibling;
            },
        };

    private static nint s_stack;

    private static bool Attaches(int id)
    {
        const int ptrace = 101, seize = 0x4206;
        return Number(ptrace, seize, id) == 0;
    }

    private static bool Copies(int call, int id)
    {
        nint here = Memory(16), there = Memory(16);
        Marshal.WriteIntPtr(here, Memory(8));
        Marshal.WriteIntPtr(here, 8, 8);
        Marshal.WriteIntPtr(there, s_stack);
        Marshal.WriteIntPtr(there, 8, 8);
        return Number(call, id, here, 1, there, 1, 0) == 8;
    }
}
