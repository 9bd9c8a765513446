// The entry of a child process: runs one scenario of this assembly and says whether it held.
using System;
using System.Reflection;
using System.Threading.Tasks;

namespace Permissions.Tests.Harness;

internal static class Program
{
    public const string Held = "scenario held";

    private static async Task<int> Main(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("Started by ChildProcess.Run with a type and a method; run the tests with dotnet test.");
            return 2;
        }

        Console.WriteLine("scenario " + args[1]); // also loads what writing the last line needs: the scenario may take reading away
        Type type = typeof(Program).Assembly.GetType(args[0], throwOnError: true)!;
        MethodInfo method = type.GetMethod(args[1], BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;
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
}
