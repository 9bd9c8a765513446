// One case: a permission dropped whole or but for a part, what is tried below the guard, and what must go on.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.CompilerServices;

namespace Permissions.Machines;

/// <param name="Name">What the table calls it.</param>
/// <param name="Permission">What is dropped.</param>
/// <param name="Resource">What the guard is asked for afterwards.</param>
/// <param name="Keeps">The folder or the ports that are kept; empty for a whole drop.</param>
/// <param name="Uses">What is tried below the guard.</param>
internal sealed record Case(string Name, Permission Permission, string? Resource, string[] Keeps, Use[] Uses)
{
    public static readonly Case[] All =
    [
        new("fs.write", Permission.FileSystemWrite, null, [], Files.Writing(Files.Outside)),
        new("child", Permission.ChildProcess, null, [], Processes.Starting),
        new("fs.read", Permission.FileSystemRead, null, [], Files.Reading(Files.Outside)),
        new("net.connect", Permission.NetworkConnect, null, [], Sockets.Connecting),
        new("net.listen", Permission.NetworkListen, null, [], Sockets.Listening),
        new("addon", Permission.NativeCode, null, [], Processes.Loading),
        new("worker", Permission.Worker, null, [], Processes.Threads),
        new("env", Permission.Environment, null, [], Processes.Variables),
        new("dynamic", Permission.DynamicCode, null, [], Processes.Making),
        new("inspector", Permission.Diagnostics, null, [], Processes.Inspecting),
        new(
            "fs.write but a folder", Permission.FileSystemWrite, Files.Outside, [Files.Kept],
            [.. Files.Writing(Files.Outside), Files.StillWriting]),
        new(
            "fs.read but a folder", Permission.FileSystemRead, Files.Outside, [Files.Kept],
            [.. Files.Reading(Files.Outside), Files.StillReading]),
        new(
            "net.connect but ports", Permission.NetworkConnect, "127.0.0.1:9", [$":{Sockets.KeptPort}", ":53"],
            Sockets.ConnectingButPorts),
        new(
            "net.listen but a port", Permission.NetworkListen, "127.0.0.1:9", [$":{Sockets.FreePort}"],
            Sockets.ListeningButAPort),
    ];

    /// <summary>Where the process of a case has its files.</summary>
    public static string Folder(int process) => Path.Combine(Path.GetTempPath(), $"permissions-machine-{process}");

    /// <summary>Tries every use before the drop and after it on four threads, and says it in one line.</summary>
    public string Run(bool drop)
    {
        Files.Prepare();
        Sockets.Prepare();
        using OtherThread older = new();
        if (Permission is Permission.FileSystemRead or Permission.NativeCode)
            ProcessPermissions.WarmUp();
        string[] failed = [.. Uses.Where(static use => use.Try() != 0).Select(static use => use.Name)];
        DropResult result = !drop ? ProcessPermissions.Drop(Permission, new DropOptions { Enforcement = Enforcement.GuardOnly })
            : Keeps.Length == 0 ? ProcessPermissions.Drop(Permission)
            : ProcessPermissions.DropExcept(Permission, Keeps);
        bool guard = Guard();
        Dictionary<string, int[]> after = Uses.ToDictionary(static use => use.Name, use => OnEachThread(older, use));
        string[] refused = [.. after.Where(static one => one.Value.All(Native.IsRefusal)).Select(static one => one.Key)];
        string[] open = [.. after.Where(static one => one.Value.All(static error => error == 0)).Select(static one => one.Key)];
        string[] mixed =
        [
            .. after.Where(one => !refused.Contains(one.Key) && !open.Contains(one.Key))
                .Select(static one => $"{one.Key} ({string.Join(' ', one.Value)})"),
        ];
        PermissionOutcome outcome = result[Permission];
        return string.Join(
            '|', "ROW", Name, outcome.Layer, guard ? "refused" : "open", outcome.KernelGap,
            Join(failed), Join(refused), Join(open), Join(mixed));
    }

    private bool Guard()
    {
        try
        {
            GuardServices.Demand(Permission, Resource);
            return false;
        }
        catch (PermissionDeniedException)
        {
            return true;
        }
    }

    private static int[] OnEachThread(OtherThread older, Use use)
    {
        using OtherThread newer = new();
        return [use.Try(), older.Run(use.Try), newer.Run(use.Try), Task.Run(use.Try).GetAwaiter().GetResult()];
    }

    private static string Join(string[] names) => string.Join("; ", names);
}

/// <summary>What is tried: 0 where it worked, else the kernel's error number.</summary>
internal sealed record Use(string Name, Func<int> Try);

/// <summary>A thread that waits for work: one from before the drop, or one from after it.</summary>
internal sealed class OtherThread : IDisposable
{
    private readonly System.Collections.Concurrent.BlockingCollection<Action> _work = [];

    public OtherThread() => new Thread(() =>
    {
        foreach (Action action in _work.GetConsumingEnumerable())
            action();
    }) { IsBackground = true }.Start();

    public int Run(Func<int> use)
    {
        TaskCompletionSource<int> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() => done.SetResult(use()));
        return done.Task.WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult();
    }

    public void Dispose() => _work.CompleteAdding();
}
