// The entry of a child process: runs one body of the test assembly after its drop, and tells its parent how that went.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Testing.Child;

internal static class ChildProgram
{
    /// <summary>The folder that the child shares with its parent: the order and the journal.</summary>
    public const string FolderVariable = "PERMISSIONS_TESTING_FOLDER";

    public const string OrderName = "order.json";

    private static async Task<int> Main()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { } folder)
        {
            Console.Error.WriteLine("This is started by DroppedProcess.RunAsync; run your tests with dotnet test.");
            return 2;
        }

        Environment.SetEnvironmentVariable(FolderVariable, null);
        ChildOrder order = Order(folder);
        ParentWatch.Begin(stop: null);
        WaitForDebugger(order);
        Journal journal = new(folder, static () => default);
        await RunAsync(order, journal);
        Environment.Exit(0); // threads that the body left behind must not keep the process
        return 0;
    }

    public static ChildOrder Order(string folder) =>
        JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(folder, OrderName)), JournalJson.Default.ChildOrder)!;

    public static void WaitForDebugger(ChildOrder order)
    {
        while (order.WaitsForDebugger && !Debugger.IsAttached)
            Thread.Sleep(100);
    }

    /// <summary>Drops, and tells where that fails; false then.</summary>
    public static bool Drop(ChildOrder order, Journal journal)
    {
        Permission cold = Permission.FileSystemRead | Permission.NativeCode;
        try
        {
            if ((order.Permissions & cold) != 0)
                ProcessPermissions.WarmUp();
            if (order.Audited != Permission.None)
                ProcessPermissions.Audit(order.Audited);
            if (order.Permissions != Permission.None)
                ProcessPermissions.Drop(order.Permissions, new DropOptions { Enforcement = order.Enforcement });
            return true;
        }
        catch (Exception e) when (e is KernelEnforcementException or ArgumentException)
        {
            journal.Append(new(JournalEntryKind.Failed) { Failure = Failure.Of(e) });
            return false;
        }
    }

    private static async Task RunAsync(ChildOrder order, Journal journal)
    {
        MethodInfo method;
        object? target;
        object?[] arguments;
        try
        {
            (method, target) = order.Body!.Find();
            arguments = [
                .. method.GetParameters().Select(parameter => JsonSerializer.Deserialize(order.Argument!, parameter.ParameterType))];
            _ = JsonSerializerOptions.Default.GetTypeInfo(ResultOf(method.ReturnType)); // looked at while that can be loaded
            foreach (Body startup in order.Startup)
                await CallAsync(startup.Find().Method, startup.Find().Target, []);
        }
        catch (Exception e)
        {
            journal.Append(new(JournalEntryKind.Failed) { Failure = Failure.Of(e) });
            return;
        }

        if (!Drop(order, journal))
            return;
        journal.Append(new JournalEntry(JournalEntryKind.Ready));
        string? json;
        try
        {
            object? value = await CallAsync(method, target, arguments);
            json = value is null ? null : JsonSerializer.Serialize(value, ResultOf(method.ReturnType));
        }
        catch (Exception e)
        {
            journal.Append(new(JournalEntryKind.Threw) { Failure = Failure.Of(e) });
            return;
        }

        journal.Append(new(JournalEntryKind.Returned) { Value = json });
    }

    private static async Task<object?> CallAsync(MethodInfo method, object? target, object?[] arguments)
    {
        object? returned = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (returned?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            returned = type.GetMethod("AsTask")!.Invoke(returned, null);
        if (returned is ValueTask work)
            returned = work.AsTask();
        if (returned is not Task task)
            return returned;
        await task;
        return method.ReturnType.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
    }

    private static Type ResultOf(Type returned) =>
        returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask) ? typeof(object)
        : returned.IsGenericType && returned.GetGenericTypeDefinition() is var open
            && (open == typeof(Task<>) || open == typeof(ValueTask<>)) ? returned.GetGenericArguments()[0]
        : returned;
}
