// The entry of a child process: runs one attack twice, first with nothing dropped, then under one layer, and tells what came of it.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Permissions.Attacks;
using Permissions.Attacks.Serving;

namespace Permissions.Attacks.Harness;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["attack", var name, var layer]:
                Run(Arsenal.All.Single(attack => attack.Name == name), Enum.Parse<Layer>(layer));
                return 0;
            case ["serve", var scenario, var seconds]:
                return await ServingScenarios.Run(scenario,
                    TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)));
            case ["table"]:
                Console.Write(SecurityTable.Measure());
                foreach (Attack attack in Arsenal.All)
                    Console.Error.WriteLine(
                        $"{attack.Name}: {ChildAttack.Run(attack, Layer.Guard)}\n    {ChildAttack.Run(attack, Layer.Kernel)}");
                return 0;
            default:
                Console.Error.WriteLine("Run the tests with dotnet test; 'table' as the only argument prints the table of SECURITY.md.");
                return 2;
        }
    }

    private static void Run(Attack attack, Layer layer)
    {
        string root = Path.GetTempPath();
        if (attack.Aim is Permission.FileSystemRead or Permission.NativeCode)
            ProcessPermissions.WarmUp();
        Ground control = new(Path.Combine(root, "a"), guarded: layer == Layer.Guard);
        attack.Prepare?.Invoke(control);
        control.Remember();
        (bool works, string why) = Try(attack, control);
        Tell("works", works ? "yes" : "no");
        Tell("control", why);

        Ground ground = new(Path.Combine(root, "b"), guarded: layer == Layer.Guard);
        attack.Prepare?.Invoke(ground);
        ground.Remember();
        Enforcement enforcement = layer == Layer.Guard ? Enforcement.GuardOnly : Enforcement.BestEffort;
        DropResult result = Environment.GetEnvironmentVariable(ChildAttack.NoDrop) is not null
            ? ProcessPermissions.Drop(Permission.Worker, new DropOptions { Enforcement = Enforcement.GuardOnly })
            : attack.Keeps
                ? ProcessPermissions.DropExcept(attack.Aim, [ground.Kept], new DropOptions { Enforcement = enforcement })
                : ProcessPermissions.Drop(attack.Aim, new DropOptions { Enforcement = enforcement });
        Tell("kernel", result.Layer.HasFlag(EnforcementLayer.Kernel) ? "yes" : "no");
        Tell("says", $"{result} {string.Join("; ", result.StillOpen)}");
        (bool through, string reason) = Try(attack, ground);
        Tell("through", through ? "yes" : "no");
        Tell("reason", reason);
        Console.Out.Flush();
        Environment.Exit(0); // threads and sockets the attack left behind must not keep the process
    }

    private static (bool Through, string Reason) Try(Attack attack, Ground ground)
    {
        try
        {
            return attack.Try(ground) ? (true, "") : (false, "it had no effect, last error " + Native.Error);
        }
        catch (Exception e)
        {
            return (false, $"{e.GetType().Name}: {e.Message} {e.InnerException?.Message}");
        }
    }

    private static void Tell(string what, string value) => Console.WriteLine($"{what}={value.ReplaceLineEndings(" ")}");
}
