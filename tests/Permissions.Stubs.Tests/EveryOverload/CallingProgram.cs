// The program that makes every call: before the drop what does nothing then, after it everything, one permission a run.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Permissions.Stubs.Tests.EveryOverload;

internal static class CallingProgram
{
    private const int CallsPerFile = 200;

    /// <summary>
    /// Takes the drop, as bits, or 0 to try the calls before it; prints what went wrong, a line each, and then how many calls it made.
    /// </summary>
    public const string Main = """
        #pragma warning disable // what our rules say of these calls is not what is tested
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Permissions;

        var permission = (Permission)int.Parse(args[0]);
        var asked = new List<(string Resource, Permission Permission)>();
        var calls = Calls.All();
        if (permission == 0)
            ProcessPermissions.Audit(Enum.GetValues<Permission>().Aggregate((all, one) => all | one));
        else
            ProcessPermissions.Drop(permission, new DropOptions { Enforcement = Enforcement.GuardOnly });
        PermissionEvents.Denied += (_, denial) => asked.Add((denial.Resource, denial.Permission));

        var made = 0;
        foreach (var call in calls)
        {
            if (permission == 0 ? !call.CanBeTried : ((Permission)call.Needs & permission) == 0)
                continue;
            made++;
            asked.Clear();
            var thrown = Thrown(call, permission == 0 ? null : "/nowhere/at-all");
            if (permission == 0)
            {
                if (thrown is PermissionDeniedException)
                    Console.WriteLine($"refused before the drop: {call}");
                else if (thrown is not null && thrown.ToString().Contains("GuardStubs"))
                    Console.WriteLine($"the stub stands in the stack trace: {call} {thrown}");
                if ((asked.Aggregate((Permission)0, (all, one) => all | one.Permission)) != (Permission)call.Needs)
                    Console.WriteLine($"asked for {string.Join("|", asked)}: {call}");
            }
            else if (thrown is not PermissionDeniedException denied)
                Console.WriteLine($"not refused: {call} {thrown}");
            else if (denied.Permission != permission || (denied.Resource ?? "") != (permission == Permission.FileSystemRead ? call.ReadNames : call.Names).Replace("path", "/nowhere/at-all"))
                Console.WriteLine($"refused as {denied.Permission} '{denied.Resource}': {call}");
            else if (denied.ToString().Contains("GuardStubs"))
                Console.WriteLine($"the stub stands in the stack trace: {call} {denied}");
        }
        Console.WriteLine($"made {made}");

        static Exception Thrown(Call call, string path)
        {
            try
            {
                return call.Run(path) is Task { IsCompleted: true } task ? task.Exception?.InnerException : null;
            }
            catch (Exception exception)
            {
                return exception;
            }
        }

        internal sealed record Call(string Id, string Shape, int Needs, string Names, string ReadNames, bool CanBeTried, Func<string, Task> Run);
        """;

    /// <summary>The calls as files, each a part of one class.</summary>
    public static IEnumerable<(string File, string Text)> Write(IReadOnlyList<OverloadCall> calls)
    {
        var parts = calls.Chunk(CallsPerFile).ToList();
        yield return ("Calls.cs", $$"""
            #nullable enable
            internal static partial class Calls
            {
                public static global::System.Collections.Generic.List<Call> All()
                {
                    var all = new global::System.Collections.Generic.List<Call>();
                    {{string.Concat(parts.Select((_, i) => $"Add{i}(all); "))}}
                    return all;
                }
            }
            """);
        for (var i = 0; i < parts.Count; i++)
        {
            var text = new StringBuilder($$"""
                #nullable enable
                #pragma warning disable // obsolete, of another system, after the drop: what is tested is the stub
                internal static partial class Calls
                {
                    private static void Add{{i}}(global::System.Collections.Generic.List<Call> all)
                    {

                """);
            foreach (var call in parts[i])
                text.AppendLine(
                    $$"""        all.Add(new("{{call.Id}}", "{{call.Shape}}", {{call.Needs}}, "{{call.Names}}", "{{call.ReadNames}}", {{Bool(call.CanBeTried)}}, static path => { {{call.Body}} }));""");
            yield return ($"Calls{i}.cs", text.AppendLine("    }\n}").ToString());
        }
    }

    private static string Bool(bool value) => value ? "true" : "false";
}
