// The permissions that the kernel cannot hold: what the guard refuses, and what goes past it.
using System;
using System.IO;
using System.Linq;
using System.Linq.Expressions;
using System.Net.Sockets;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static unsafe class GuardOnlyPermissions
{
    public static readonly Attack[] All =
    [
        Way("Thread.Start, through its stub", Permission.Worker, static ground =>
        {
            ground.Stub(Permission.Worker);
            return Runs(static () => { });
        }),
        Way("Thread.Start by a delegate", Permission.Worker, static _ => Runs(static () => { })),
        Way("a task that asks for a thread of its own, past its stub", Permission.Worker, static _ =>
            Task.Factory.StartNew(static () => true, CancellationToken.None, TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Result),
        Way("pthread_create", Permission.Worker, static _ =>
        {
            nint thread = Memory(8);
            delegate* unmanaged<nint, nint> body = &Body;
            return Export("pthread_create", thread, 0, (nint)body, 0) == 0 && Export("pthread_join", Marshal.ReadIntPtr(thread), 0) == 0;
        }),
        Way("Environment.GetEnvironmentVariable, through its stub", Permission.Environment, static ground =>
        {
            ground.Stub(Permission.Environment, ChildAttack.SecretVariable);
            return Environment.GetEnvironmentVariable(ChildAttack.SecretVariable) == Ground.Contents;
        }),
        Way("Environment.GetEnvironmentVariables by reflection", Permission.Environment, static _ =>
            ((System.Collections.IDictionary)typeof(Environment).GetMethod(nameof(Environment.GetEnvironmentVariables), [])!.Invoke(null,
                null)!)
            .Contains(ChildAttack.SecretVariable)),
        Way("getenv", Permission.Environment, static _ =>
            ((delegate* unmanaged<nint, nint>)NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"),
                "getenv"))(Text(ChildAttack.SecretVariable)) != 0),
        Way("/proc/self/environ, to read variables", Permission.Environment, static _ =>
            File.ReadAllText("/proc/self/environ").Contains(Ground.Contents, StringComparison.Ordinal)),
        Way("a child process's environment", Permission.Environment, static ground =>
            Export("system", Text($"test -n \"${ChildAttack.SecretVariable}\"")) == 0),
        Way("a variable set again, past its stub", Permission.Environment, static _ =>
        {
            Environment.SetEnvironmentVariable("PERMISSIONS_ATTACK_NEW", "x");
            return Environment.GetEnvironmentVariable("PERMISSIONS_ATTACK_NEW") == "x";
        }),
        Way("Assembly.Load of bytes, through its stub", Permission.DynamicCode, static ground =>
        {
            ground.Stub(Permission.DynamicCode);
            return Assembly.Load(File.ReadAllBytes(typeof(ProcessPermissions).Assembly.Location)) is not null;
        }),
        Way("Assembly.Load of bytes by reflection", Permission.DynamicCode, static _ =>
            typeof(Assembly).GetMethod(nameof(Assembly.Load), [typeof(byte[])])!.Invoke(null,
                [File.ReadAllBytes(typeof(ProcessPermissions).Assembly.Location)]) is not null),
        Way("Reflection.Emit, past its stub", Permission.DynamicCode, static _ =>
        {
            DynamicMethod method = new("made", typeof(int), null);
            ILGenerator code = method.GetILGenerator();
            code.Emit(OpCodes.Ldc_I4, 42);
            code.Emit(OpCodes.Ret);
            return method.CreateDelegate<Func<int>>()() == 42;
        }),
        Way("Expression.Compile, past its stub", Permission.DynamicCode,
            static _ => Expression.Lambda<Func<int>>(Expression.Constant(42)).Compile()() == 42),
        Way("the process's own diagnostics port", Permission.Diagnostics, static _ =>
        {
            string port = Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{Environment.ProcessId}-*-socket").Single();
            using Socket socket = new(AddressFamily.Unix, SocketType.Stream, 0);
            socket.Connect(new UnixDomainSocketEndPoint(port));
            socket.Send([.. "DOTNET_IPC_V1\0"u8, 20, 0, 4, 0, 0, 0]); // ProcessInfo
            return socket.Receive(new byte[512]) > 20;
        }),
        Way("an event listener, past its stub", Permission.Diagnostics, static _ =>
        {
            using Listener listener = new();
            return listener.Sources > 0;
        }),
    ];

    private sealed class Listener : System.Diagnostics.Tracing.EventListener
    {
        public int Sources { get; private set; }

        protected override void OnEventSourceCreated(System.Diagnostics.Tracing.EventSource eventSource) => Sources++;
    }

    [UnmanagedCallersOnly]
    private static nint Body(nint argument) => argument;

    private static bool Runs(ThreadStart body)
    {
        Thread thread = new(body);
        thread.Start();
        thread.Join();
        return true;
    }

    private static Attack Way(string name, Permission aim, Func<Ground, bool> act) => new(name, aim, act);
}
