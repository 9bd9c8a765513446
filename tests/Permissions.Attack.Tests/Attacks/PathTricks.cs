// One folder is kept: every way to say a path that looks as if it were inside and is not.
using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static unsafe class PathTricks
{
    public static readonly Attack[] All =
    [
        Kept("traversal: kept/../outside", static ground => ground.Kept + "/../outside/new"),
        Kept("traversal behind a folder that is not there", static ground => ground.Kept + "/./nothing/../../outside/new") with
        {
            Prepare = static ground => Directory.CreateDirectory(ground.Kept + "/nothing"),
        },
        Kept("prefix confusion: kept against kept-too", static ground => ground.Root + "/kept-too/new", watched: "/kept-too"),
        Kept("a wildcard in the name", static ground => ground.Root + "/kep*/new", watched: "/kep*"),
        Kept("a symlink inside that leads out", static ground => ground.Kept + "/link/new") with
        {
            Prepare = static ground => Directory.CreateSymbolicLink(ground.Kept + "/link", ground.Outside),
        },
        Kept("a relative symlink that leads out", static ground => ground.Kept + "/link/new") with
        {
            Name = "a relative symlink inside that leads out",
            Prepare = static ground => Directory.CreateSymbolicLink(ground.Kept + "/link", "../outside"),
        },
        Kept("a chain of eight symlinks", static ground => ground.Kept + "/link7/new") with
        {
            Prepare = static ground =>
            {
                Directory.CreateSymbolicLink(ground.Kept + "/link0", "../outside");
                for (int i = 1; i < 8; i++)
                    Directory.CreateSymbolicLink($"{ground.Kept}/link{i}", $"link{i - 1}");
            },
        },
        Kept("a link made after the drop", static ground =>
        {
            Directory.CreateSymbolicLink(ground.Kept + "/late", ground.Outside);
            return ground.Kept + "/late/new";
        }),
        Kept("a dangling link to a new file", static ground => ground.Kept + "/dangling") with
        {
            Prepare = static ground => File.CreateSymbolicLink(ground.Kept + "/dangling", ground.New),
        },
        Kept("/proc/self/root", static ground => "/proc/self/root" + ground.New),
        Kept("/proc/self/fd of a folder opened before", static ground => $"/proc/self/fd/{ground.Held}/new") with
        {
            Prepare = static ground => ground.Held = Need(Native.open(ground.Outside, 0, 0)),
        },
        Kept("/proc/self/cwd", static _ => "/proc/self/cwd/new")
            with { Prepare = static ground => Directory.SetCurrentDirectory(ground.Outside) },
        Kept("two slashes and dots", static ground => ground.Kept + "//.//..//outside///new"),
        Out("a hard link from the outside to the inside", static ground =>
        {
            Need(Export("link", Text(ground.Victim), Text(ground.Kept + "/hard")), "link");
            File.WriteAllText(ground.Kept + "/hard", "x");
        }),
        Out("rename from the inside to the outside", static ground =>
        {
            File.WriteAllText(ground.Kept + "/inside", "x");
            Export("rename", Text(ground.Kept + "/inside"), Text(ground.New));
        }),
        Out("openat with the kept folder's handle and ..", static ground =>
            WriteAndClose(Number(257, Need(Native.open(ground.Kept, 0, 0)), Text("../outside/new"), WriteOnly | Create, 420))),
        Out("symlink swaps between the check and the write, 10 000 or 4 s", static ground =>
        {
            string link = ground.Kept + "/swap", inside = Directory.CreateDirectory(ground.Kept + "/inside").FullName;
            bool stop = false;
            Thread swaps = new(() =>
            {
                for (int i = 0; !Volatile.Read(ref stop); i++)
                {
                    File.Delete(link + "-next");
                    File.CreateSymbolicLink(link + "-next", i % 2 == 0 ? inside : ground.Outside);
                    Export("rename", Text(link + "-next"), Text(link));
                }
            });
            swaps.Start();
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < 10_000 && GoesOn(ground, start); i++)
            {
                try
                {
                    ground.Stub(Permission.FileSystemWrite, link + "/new");
                }
                catch (PermissionDeniedException)
                {
                    continue;
                }

                WriteAndClose(Native.open(link + "/new", WriteOnly | Create, 420));
            }

            Volatile.Write(ref stop, true);
            swaps.Join();
        }),
        Out("a path buffer rewritten while the kernel reads it (mutable buffers, userfaultfd)", static ground =>
        {
            nint path = Text(ground.Kept + "/../kept/////new");
            byte[] inside = Bytes(ground.Kept + "/../kept/////new"), outside = Bytes(ground.Kept + "/../outside//new");
            bool stop = false;
            Thread rewriter = new(() =>
            {
                while (!Volatile.Read(ref stop))
                {
                    Marshal.Copy(outside, 0, path, outside.Length);
                    Marshal.Copy(inside, 0, path, inside.Length);
                }
            });
            rewriter.Start();
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < 100_000 && GoesOn(ground, start); i++)
                WriteAndClose(Number(2, path, WriteOnly | Create, 420));
            Volatile.Write(ref stop, true);
            rewriter.Join();
        }),
    ];

    // A race that is won is over; one that cannot be won is bounded.
    private static bool GoesOn(Ground ground, long start) =>
        !File.Exists(ground.New) && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(4);

    private static byte[] Bytes(string path) => System.Text.Encoding.UTF8.GetBytes(path + "\0");

    // Through its stub, so that the guard's own reading of paths is what stands alone in its column.
    private static Attack Kept(string name, Func<Ground, string> path, string? watched = null) =>
        new(name, Permission.FileSystemWrite, ground =>
    {
        string full = path(ground);
        ground.Stub(Permission.FileSystemWrite, full);
        File.WriteAllText(full, "x");
        return watched is null ? ground.Changed() : File.Exists(full);
    })
    {
        Keeps = true,
        Prepare = watched is null ? null : ground => Directory.CreateDirectory(ground.Root + watched),
    };

    private static Attack Out(string name, Action<Ground> act) => Writing.By(name, act) with { Keeps = true };
}
