// The entry of a child process: runs one scenario of this assembly, or whole test classes on a machine without a test runner.
using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tests.Harness;

internal static class Program
{
    public const string Held = "scenario held";

    private static async Task<int> Main(string[] args)
    {
        if (args is ["tests", .. var classes])
        {
            foreach (string one in classes)
                RunTests(typeof(Program).Assembly.GetType(one, throwOnError: true)!);
            return 0;
        }

        if (args.Length < 2)
        {
            Console.Error.WriteLine("Started by ChildProcess.Run with a type and a method; run the tests with dotnet test.");
            return 2;
        }

        Console.WriteLine("scenario " + args[1]); // also loads what writing the last line needs: the scenario may take reading away
        Type type = typeof(Program).Assembly.GetType(args[0], throwOnError: true)!;
        MethodInfo method =
            type.GetMethod(args[1], BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;
        object? target = method.IsStatic ? null : Activator.CreateInstance(type, nonPublic: true);
        try
        {
            object? result = method.Invoke(target, method.GetParameters().Length == 0 ? null : [args[2..]]);
            if (result is Task task)
                await task;
        }
        catch (Exception e)
        {
            Console.WriteLine(e is TargetInvocationException { InnerException: { } inner } ? inner : e);
            Environment.Exit(1); // a thread the scenario left behind must not keep the process
        }

        Console.WriteLine(Held);
        return 0;
    }

    // A line for each test: whether it held, why it cannot run here, or what failed.
    private static void RunTests(Type type)
    {
        foreach (MethodInfo method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        {
            if (method.GetCustomAttribute<FactAttribute>() is not { } fact)
                continue;
            string answer = "held";
            try
            {
                if (fact.Skip is { } reason)
                    answer = reason;
                else if (method.Invoke(Activator.CreateInstance(type), null) is Task task)
                    task.GetAwaiter().GetResult();
            }
            catch (Exception e)
            {
                answer = "failed: " + string.Join(' ', $"{e.InnerException ?? e}".Split('\n').Take(6).Select(static line => line.Trim()));
            }

            Console.WriteLine($"TEST|{type.Name}.{method.Name}|{answer}");
        }
    }
}
