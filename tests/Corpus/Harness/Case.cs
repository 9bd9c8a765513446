// What the programs of the corpus share: a scratch file, and a record of every refusal with the method at fault.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

public static class Case
{
    private static readonly HashSet<Exception> Seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>A folder of this case's own that exists; no program removes it.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("CASE_FOLDER")!;

    /// <summary>A file in it that exists.</summary>
    public static string File => System.IO.Path.Combine(Folder, "file");

    [ModuleInitializer]
    internal static void Record() => AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => Note(thrown.Exception);

    private static void Note(Exception exception)
    {
        const int notPermitted = 1;
        const int noAccess = 13;
        if (exception is not (UnauthorizedAccessException or Win32Exception { NativeErrorCode: notPermitted or noAccess }))
            return;
        lock (Seen)
            if (!Seen.Add(exception))
                return; // thrown on by an await
        var method = new StackTrace(1).GetFrames().Select(frame => Original(frame.GetMethod()))
            .FirstOrDefault(method => method?.Module.Assembly == typeof(Case).Assembly && !IsHarness(method.DeclaringType));
        var expected = method?.GetCustomAttributes<ExpectAttribute>().Any() == true;
        Console.WriteLine($"REFUSED|{exception.GetType().Name}|{(expected ? "expected" : "unexpected")}|{method?.DeclaringType?.Name}.{method?.Name}");
    }

    private static bool IsHarness(Type? type) =>
        type is not null && (type == typeof(Case) || type.Name.Contains("GuardStubs") || IsHarness(type.DeclaringType));

    // The method a person wrote behind a state machine.
    private static MethodBase? Original(MethodBase? method)
    {
        if (method?.DeclaringType is not { DeclaringType: { } outer } machine || !machine.Name.StartsWith('<'))
            return method;
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return new[] { outer }.Concat(outer.GetNestedTypes(all)).SelectMany(type => type.GetMethods(all))
            .FirstOrDefault(candidate => candidate.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType == machine) ?? method;
    }
}
