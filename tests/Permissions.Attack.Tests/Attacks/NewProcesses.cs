// Starting another process after child is gone, by every call that makes one or becomes one.
using System;
using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static class NewProcesses
{
    private const int SignalChild = 17;

    public static readonly Attack[] All =
    [
        Child("Process.Start, through its stub", static ground =>
        {
            ground.Stub(Permission.ChildProcess, "/bin/true");
            return Ends(Process.Start("/bin/true"));
        }),
        Child("characters pushed into a terminal, which a shell reads (TIOCSTI)",
            static ground => Number(16, (nint)ground.Held!, 0x5412, Text("x")) == 0) with
        {
            Missing = WritingCalls.NoRoot,
            Prepare = static ground =>
            {
                const int ioctl = 16, unlock = 0x40045431, number = unchecked((int)0x80045430);
                nint terminal = Need(Native.open("/dev/ptmx", ReadWrite, 0), "/dev/ptmx"), name = Memory(8);
                Need(Number(ioctl, terminal, unlock, Memory(8)));
                Need(Number(ioctl, terminal, number, name));
                ground.Held = Need(Native.open($"/dev/pts/{Marshal.ReadInt32(name)}", ReadWrite | 0x100, 0), "the terminal");
            },
        },
        Child("Process.Start by reflection",
            static _ => Ends((Process?)typeof(Process).GetMethod(nameof(Process.Start), [typeof(string)])!.Invoke(null, ["/bin/true"]))),
        Child("reflection into the runtime's ForkAndExecProcess", static _ =>
        {
            MethodInfo start = typeof(Process).GetMethod("StartCore", BindingFlags.Instance | BindingFlags.NonPublic)!;
            using Process process = new();
            return (bool)start.Invoke(process,
                start.GetParameters().Length == 1 ? [new ProcessStartInfo("/bin/true")] : new object?[start.GetParameters().Length])!;
        }) with { Missing =
            static () =>
                typeof(Process).GetMethod("StartCore", BindingFlags.Instance | BindingFlags.NonPublic) is { } method
                    && method.GetParameters().Length == 1 ? null : "this runtime has no such member" },
        Child("fork by its number", static _ => Forks(57)),
        Child("clone by its number", static _ => Forks(56, SignalChild)),
        Child("clone3 by its number", static _ =>
        {
            nint arguments = Memory(88);
            Marshal.WriteInt64(arguments, 32, SignalChild);
            return Forks(435, arguments, 88);
        }),
        Child("posix_spawn", static _ => Spawns("posix_spawn", "/bin/true")),
        Child("posix_spawnp", static _ => Spawns("posix_spawnp", "true")),
        Child("system()", static _ => Export("system", Text("true")) == 0),
        Child("popen()", static _ => Popen()),
        Child("execve of a file", static ground => Becomes(ground, static path => Number(59, Text(path), 0, 0))),
        Child("execveat of a file's handle", static ground => Becomes(ground, static path =>
            Number(322, Need(Native.open(path, 0, 0)), Text(""), Arguments(path), Arguments(path), 0x1000))),
        Child("memfd, then execveat", static _ =>
        {
            nint memory = Need(Number(319, Text("program"), 0));
            Number(1, memory, Text("not a program"), 13);
            Number(91, memory, 0x1ED);
            return Number(322, memory, Text(""), Arguments("x"), Arguments("x"), 0x1000) < 0 && Error == ENOEXEC;
        }),
        Child("memfd, then fexecve", static _ =>
        {
            nint memory = Need(Number(319, Text("program"), 0));
            Number(1, memory, Text("not a program"), 13);
            Number(91, memory, 0x1ED);
            return Export("fexecve", memory, Arguments("x"), Arguments("x")) < 0 && Marshal.GetLastSystemError() == ENOEXEC;
        }),
        Child("the dynamic loader as the program", static _ => Ends(Process.Start("/lib64/ld-linux-x86-64.so.2", ["/bin/true"]))) with
        {
            Missing = static () => File.Exists("/lib64/ld-linux-x86-64.so.2") ? null : "the loader stands elsewhere",
        },
        Child("a thread with a memory of its own (clone without CLONE_THREAD)", static _ => Forks(56, 0x400 | SignalChild)),
        Child("a helper started before the drop, told to start another", static ground =>
        {
            Process helper = (Process)ground.Held!;
            helper.StandardInput.WriteLine($"/bin/cp '{ground.Victim}' '{ground.New}'");
            helper.StandardInput.Close();
            helper.WaitForExit();
            return File.Exists(ground.New);
        }) with
        {
            Prepare = static ground => ground.Held = Process.Start(new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true }),
            Limit = "Children started before live on",
        },
    ];

    private static bool Ends(Process? process)
    {
        process!.WaitForExit();
        return process.ExitCode == 0;
    }

    private static bool Spawns(string name, string program)
    {
        nint id = Memory(8);
        if (Export(name, id, Text(program), 0, 0, Arguments(program), Arguments("x")) != 0)
            return false;
        Number(61, Marshal.ReadInt32(id));
        return true;
    }

    private static unsafe bool Popen()
    {
        nint libc = NativeLibrary.Load("libc.so.6");
        nint pipe = ((delegate* unmanaged<nint, nint, nint>)NativeLibrary.GetExport(libc, "popen"))(Text("true"), Text("r"));
        return pipe != 0 && ((delegate* unmanaged<nint, int>)NativeLibrary.GetExport(libc, "pclose"))(pipe) == 0;
    }

    // The kernel reads the file and finds that it is not a program: it came past the filter, and this process goes on.
    private static bool Becomes(Ground ground, Func<string, nint> become)
    {
        File.SetUnixFileMode(ground.Victim, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return become(ground.Victim) < 0 && Error == ENOEXEC;
    }

    private static nint Arguments(string first)
    {
        nint arguments = Memory(16);
        Marshal.WriteIntPtr(arguments, Text(first));
        return arguments;
    }

    private static Attack Child(string name, Func<Ground, bool> act) => new(name, Permission.ChildProcess, act);
}
