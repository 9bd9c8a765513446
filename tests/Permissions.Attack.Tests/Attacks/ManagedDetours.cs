// Past the stubs in managed code: the compiler saw no guarded call, or the call came to it another way.
using System;
using System.IO;
using System.Linq.Expressions;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Attacks.Harness;

namespace Permissions.Attacks;

internal static unsafe class ManagedDetours
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static readonly Attack[] All =
    [
        Write("the guarded call itself, through its stub", static ground =>
        {
            ground.Stub(Permission.FileSystemWrite, ground.New);
            File.WriteAllText(ground.New, "x");
        }),
        Write("reflection: File.WriteAllText invoked", static ground =>
            typeof(File).GetMethod(nameof(File.WriteAllText), [typeof(string), typeof(string)])!.Invoke(null, [ground.New, "x"])),
        Write("reflection into FileSystem.DeleteFile, an internal", static ground =>
            Core("System.IO.FileSystem").GetMethod("DeleteFile", Any, [typeof(string)])!.Invoke(null, [ground.Victim])),
        Write("reflection into SafeFileHandle.Open, an internal", static ground =>
        {
            foreach (MethodInfo open in typeof(Microsoft.Win32.SafeHandles.SafeFileHandle).GetMethods(Any))
            {
                if (open.Name != "Open" || open.GetParameters() is not [{ ParameterType: { } first }, { ParameterType: { } second }, ..]
                    || first != typeof(string) || second != typeof(FileMode))
                    continue;
                object?[] arguments = new object?[open.GetParameters().Length];
                (arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]) =
                    (ground.New, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, 0L);
                ((IDisposable)open.Invoke(null, arguments)!).Dispose();
                return;
            }

            throw new MissingMethodException("SafeFileHandle.Open");
        }),
        Write("reflection into the framework's own import of unlink", static ground =>
        {
            foreach (MethodInfo import in Core("Interop+Sys").GetMethods(Any))
            {
                if (import.Name == "Unlink" && import.GetParameters()[0].ParameterType == typeof(string))
                {
                    import.Invoke(null, [ground.Victim]);
                    return;
                }
            }

            throw new MissingMethodException("Interop.Sys.Unlink");
        }),
        Write("dynamic", static ground =>
        {
            dynamic file = new FileInfo(ground.New);
            using IDisposable made = file.Create();
        }),
        Write("an expression tree, compiled", static ground => Expression.Lambda<Action>(
            Expression.Call(typeof(File), nameof(File.WriteAllText), null, Expression.Constant(ground.New), Expression.Constant("x")))
            .Compile()()),
        Write("a managed function pointer", static ground =>
        {
            delegate*<string, string?, void> write = &File.WriteAllText;
            write(ground.New, "x");
        }),
        Write("a delegate made from a method's handle", static ground =>
            typeof(File).GetMethod(nameof(File.WriteAllText), [typeof(string), typeof(string)])!.CreateDelegate<Action<string, string>>()(
                ground.New, "x")),
        Write("the guard's own word set back by reflection", static ground =>
        {
            typeof(ProcessPermissions).Assembly.GetType("Permissions.Guard")!.GetField("Watched", Any)!.SetValue(null, 0);
            ground.Stub(Permission.FileSystemWrite, ground.New);
            File.WriteAllText(ground.New, "x");
        }),
        Write("a path changed in memory after the stub saw it (mutable buffers)", static ground =>
        {
            string path = new(ground.New.AsSpan());
            ground.Stub(Permission.FileSystemWrite, path);
            fixed (char* letters = path)
                letters[path.Length - 1] = '2';
            File.WriteAllText(path, "x");
        }),
        Write("a thread made after the drop (a worker's own permissions)", static ground =>
        {
            Thread thread = new(() => Native.WriteAndClose(Native.open(ground.New, Native.WriteOnly | Native.Create, 420)));
            thread.Start();
            thread.Join();
        }),
        Write("a thread made before the drop", static ground =>
        {
            (ManualResetEventSlim go, Thread thread) = ((ManualResetEventSlim, Thread))ground.Held!;
            go.Set();
            thread.Join();
        }) with
        {
            Prepare = static ground =>
            {
                ManualResetEventSlim go = new();
                Thread thread = new(() =>
                {
                    go.Wait();
                    Native.WriteAndClose(Native.open(ground.New, Native.WriteOnly | Native.Create, 420));
                }) { IsBackground = true };
                thread.Start();
                ground.Held = (go, thread);
            },
        },
        Write("a pool thread", static ground => Task.Run(() =>
            Native.WriteAndClose(Native.open(ground.New, Native.WriteOnly | Native.Create, 420))).Wait()),
    ];

    private static Type Core(string name) => typeof(File).Assembly.GetType(name, throwOnError: true)!;

    private static Attack Write(string name, Action<Ground> act) => Writing.By(name, act);
}
