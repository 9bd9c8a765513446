// What the programs of the corpus share: a scratch file, and a record of every refusal with the method at fault.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Permissions;

public static class Case
{
    private static readonly HashSet<Exception> Seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>A folder of this case's own that exists; no program removes it.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("CASE_FOLDER")!;

    /// <summary>A file in it that exists.</summary>
    public static string File => System.IO.Path.Combine(Folder, "file");

    [ModuleInitializer]
    internal static void Record() => AppDomain.CurrentDomain.FirstChanceException += Note;

    /// <summary>Called by a process that runs several programs once this one has ended: what it does later is not recorded.</summary>
    internal static void End() => AppDomain.CurrentDomain.FirstChanceException -= Note;

    private static void Note(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        const int notPermitted = 1;
        const int noAccess = 13;
        var exception = thrown.Exception;
        if (exception is not (UnauthorizedAccessException or Win32Exception { NativeErrorCode: notPermitted or noAccess }))
            return;
        if (exception.GetType().Name == nameof(PermissionDeniedException) && exception is not PermissionDeniedException)
            return; // met by what another program left behind in the same process
        lock (Seen)
            if (!Seen.Add(exception))
                return; // thrown on by an await
        var method = new StackTrace(1).GetFrames().Select(frame => Original(frame.GetMethod()))
            .FirstOrDefault(method => method?.Module.Assembly == typeof(Case).Assembly && !IsHarness(method.DeclaringType));
        var name = $"{method?.DeclaringType?.Name}.{method?.Name}";
        var expected = method is not null && (method.IsDefined(typeof(ExpectAttribute)) || IsExpectedOfTheStore(name));
        Console.WriteLine($"REFUSED|{exception.GetType().Name}|{(expected ? "expected" : "unexpected")}|{name}");
    }

    private static bool IsExpectedOfTheStore(string method) =>
        typeof(Case).Assembly.GetCustomAttributes<ExpectAttribute>().Any(one => one.Path.Contains($" → {method} → ", StringComparison.Ordinal));

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
