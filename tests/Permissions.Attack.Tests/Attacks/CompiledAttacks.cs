// A small C library, built by the machine's own compiler: what a native package could do.
using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using Permissions.Attacks.Harness;

namespace Permissions.Attacks;

internal static unsafe class CompiledAttacks
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <fcntl.h>
        #include <signal.h>
        #include <stdlib.h>
        #include <stdio.h>
        #include <unistd.h>
        #include <sys/resource.h>
        #include <sys/socket.h>
        #include <sys/uio.h>
        #include <sys/wait.h>

        int write_file(const char *path) {
            FILE *file = fopen(path, "w");
            if (!file) return 0;
            fputs("written", file);
            return fclose(file) == 0;
        }

        int inline_system_call(const char *path) {
            long result;
            register long mode __asm__("r10") = 0644;
            __asm__ volatile("syscall" : "=a"(result) : "a"(257L), "D"(-100L), "S"(path), "d"(0101L), "r"(mode) : "rcx", "r11", "memory");
            return result >= 0;
        }

        int read_file(const char *path) {
            char buffer[8];
            int handle = open(path, O_RDONLY);
            return handle >= 0 && read(handle, buffer, 8) == 8;
        }

        int vfork_and_exec(const char *path) {
            int status;
            pid_t child = vfork();
            if (child == 0) { execl(path, path, (char *)0); _exit(1); }
            return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
        }

        int core_dump(const char *folder) {
            int status;
            pid_t child = fork();
            if (child == 0) {
                struct rlimit all = { 65536, 65536 };
                if (chdir(folder)) _exit(2);
                setrlimit(RLIMIT_CORE, &all); /* where that is refused, it was raised before */
                signal(SIGABRT, SIG_DFL);
                raise(SIGABRT);
                _exit(4);
            }
            return child > 0 && waitpid(child, &status, 0) == child && WIFSIGNALED(status);
        }

        int pass_handle(const char *unused, int handle) {
            int pair[2];
            char byte = 'x', control[CMSG_SPACE(sizeof(int))] = {0};
            struct iovec part = { &byte, 1 };
            struct msghdr message = { 0, 0, &part, 1, control, sizeof control, 0 };
            if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair)) return 0;
            struct cmsghdr *header = CMSG_FIRSTHDR(&message);
            header->cmsg_level = SOL_SOCKET; header->cmsg_type = SCM_RIGHTS; header->cmsg_len = CMSG_LEN(sizeof(int));
            *(int *)CMSG_DATA(header) = handle;
            if (sendmsg(pair[0], &message, 0) != 1 || recvmsg(pair[1], &message, 0) != 1) return 0;
            return write(*(int *)CMSG_DATA(CMSG_FIRSTHDR(&message)), "written", 7) == 7;
        }

        __attribute__((constructor)) static void loaded(void) {
            const char *path = getenv("PERMISSIONS_ATTACK_WRITE");
            if (path) write_file(path);
        }
        """;

    public static readonly Attack[] All =
    [
        Writes("a C library: fopen", static (ground, library) => Call(library, "write_file", ground.New)),
        Writes("a C library: a system call written into it", static (ground, library) => Call(library, "inline_system_call", ground.New)),
        Writes("LD_PRELOAD in a child", static (ground, _) =>
        {
            ProcessStartInfo start = new("/bin/true");
            start.Environment["LD_PRELOAD"] = Library(ground);
            start.Environment["PERMISSIONS_ATTACK_WRITE"] = ground.New;
            using Process child = Process.Start(start)!;
            child.WaitForExit();
        }),
        Writes("a core dump of a forked child", static (ground, library) => Call(library, "core_dump", ground.Outside)) with
        {
            Missing = NoCoreFile,
            Prepare = static ground =>
            {
                Prepare(ground);
                RaiseCoreLimit();
            },
        },
        Writes("a core dump of a forked child, out of the kept folder",
            static (ground, library) => Call(library, "core_dump", ground.Outside)) with
        {
            Missing = NoCoreFile,
            Keeps = true,
        },
        Writes("a handle opened before the drop, passed through a Unix socket", static (ground, library) =>
            ((delegate* unmanaged<nint, nint, int>)NativeLibrary.GetExport(library, "pass_handle"))(0, (nint)((object[])ground.Held!)[2]))
            with
        {
            Prepare = static ground =>
            {
                Prepare(ground);
                ground.Held = new object[] { Library(ground), Loaded(ground),
                    Native.Need(Native.open(ground.Victim, Native.ReadWrite, 0)) };
            },
            Limit = "is open for writing",
        },
        new("a C library: read", Permission.FileSystemRead,
            static ground => Call(Loaded(ground), "read_file", ground.Victim)) { Prepare = Prepare, Missing = NoCompiler },
        new("a C library: vfork and exec", Permission.ChildProcess,
            static ground => Call(Loaded(ground), "vfork_and_exec", "/bin/true")) { Prepare = Prepare, Missing = NoCompiler },
        new("a C library: dlopen of it", Permission.NativeCode, static ground => NativeLibrary.Load((string)ground.Held!) != 0)
        {
            Prepare = static ground => ground.Held = Build(ground),
            Missing = NoCompiler,
        },
    ];

    private static string? NoCompiler() => File.Exists("/usr/bin/cc") ? null : "there is no C compiler";

    private static string? NoCoreFile() =>
        NoCompiler()
            ?? (File.ReadAllText("/proc/sys/kernel/core_pattern").Trim() == "core" ? null : "core dumps go elsewhere on this machine");

    private static Attack Writes(string name, Action<Ground, nint> act) =>
        Writing.By(name, ground => act(ground, Loaded(ground))) with { Prepare = Prepare, Missing = NoCompiler };

    // Loaded before the drop: the attack is what its code does.
    private static void Prepare(Ground ground)
    {
        string library = Build(ground);
        ground.Held = new object[] { library, NativeLibrary.Load(library) };
    }

    private static void RaiseCoreLimit()
    {
        const int limit = 302, core = 4;
        nint both = Native.Memory(16);
        Native.Need(Native.Number(limit, 0, core, 0, both));
        Marshal.WriteInt64(both, Marshal.ReadInt64(both, 8));
        Native.Need(Native.Number(limit, 0, core, both));
    }

    private static string Library(Ground ground) => (string)((object[])ground.Held!)[0];

    private static nint Loaded(Ground ground) => (nint)((object[])ground.Held!)[1];

    private static bool Call(nint library, string name, string path) =>
        ((delegate* unmanaged<nint, int>)NativeLibrary.GetExport(library, name))(Native.Text(path)) != 0;

    private static string Build(Ground ground)
    {
        string source = Path.Combine(ground.Root, "attack.c"), library = Path.Combine(ground.Root, "attack.so");
        File.WriteAllText(source, Source);
        using Process compiler = Process.Start("/usr/bin/cc", ["-shared", "-fPIC", "-O1", "-w", "-o", library, source]);
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
            throw new InvalidOperationException("The C library was not built.");
        return library;
    }
}
