// What is tried beside files and sockets: processes, native code, threads, variables, made code, the runtime's own events.
using System;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Reflection.Emit;
using System.Runtime.InteropServices;

namespace Permissions.Machines;

internal static unsafe class Processes
{
    private const string Variable = "PERMISSIONS_MACHINE_SECRET";

    private const int ENOENT = 2, ReadAndExecute = 5, Private = 2, Page = 65536;

    private static readonly int s_executable = Native.open(Environment.ProcessPath!, Native.ReadOnly, 0);

    public static Use[] Starting { get; } = [new("posix_spawn", Spawn), new("execve", Execute)];

    public static Use[] Loading { get; } = [new("a library's pages", MapExecutable)];

    public static Use[] Threads { get; } = [new("pthread_create", StartThread)];

    // The variable is in the environment that the process was started with, and it stays in the C library's unless it is taken out.
    public static Use[] Variables { get; } = [new("getenv", static () => Native.getenv(Variable) != 0 ? 0 : 1)];

    public static Use[] Making { get; } = [new("Reflection.Emit", Emit)];

    public static Use[] Inspecting { get; } = [new("an event listener", Listen)];

    private static int Spawn()
    {
        string program = new[] { "/bin/busybox", "/bin/true" }.First(File.Exists);
        byte** arguments = stackalloc byte*[2] { (byte*)Marshal.StringToCoTaskMemUTF8("true"), null };
        byte** environment = stackalloc byte*[1] { null };
        int process = 0, status;
        int error = Native.posix_spawn(&process, program, null, null, arguments, environment);
        if (error == 0)
            Native.waitpid(process, &status, 0);
        return error;
    }

    // Of a file that is not there, so that it fails with another error where it is not refused.
    private static int Execute()
    {
        byte** none = stackalloc byte*[1] { null };
        int error = Native.Error(Native.execve("/not/there", none, none));
        return error == ENOENT ? 0 : error;
    }

    private static int MapExecutable()
    {
        nint at = Native.mmap(0, Page, ReadAndExecute, Private, s_executable, 0);
        int error = at == -1 ? Marshal.GetLastPInvokeError() : 0;
        if (error == 0)
            Native.munmap(at, Page);
        return error;
    }

    [UnmanagedCallersOnly]
    private static nint Nothing(nint argument) => argument;

    private static int StartThread()
    {
        nint thread, result;
        int error = Native.pthread_create(&thread, null, &Nothing, 0);
        if (error == 0)
            Native.pthread_join(thread, &result);
        return error;
    }

    private static int Emit()
    {
        DynamicMethod made = new("Seven", typeof(int), null);
        ILGenerator code = made.GetILGenerator();
        code.Emit(OpCodes.Ldc_I4_7);
        code.Emit(OpCodes.Ret);
        return made.CreateDelegate<Func<int>>()() == 7 ? 0 : 1;
    }

    private static int Listen()
    {
        using RuntimeEvents listener = new();
        return listener.Sources > 0 ? 0 : 1;
    }

    private sealed class RuntimeEvents : EventListener
    {
        public int Sources { get; private set; }

        protected override void OnEventSourceCreated(EventSource eventSource) => Sources++;
    }
}
