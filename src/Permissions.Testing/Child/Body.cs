// Names the code behind a delegate so that another process finds it: module and metadata token. The code must not capture anything.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Permissions.Testing.Child;

/// <param name="Assembly">The full name of the assembly.</param>
/// <param name="Module">The version id of its module: another build of it has other tokens.</param>
/// <param name="Token">The metadata token of the method.</param>
internal sealed record Body(string Assembly, Guid Module, int Token)
{
    private const string Remedy =
        "It runs in another process, which has none of that: write a 'static' lambda, make in it what it needs, and hand values over as "
            + "arguments.";

    /// <exception cref="ArgumentException">The delegate carries something along; the message says what.</exception>
    public static Body Of(Delegate code, string parameter)
    {
        ArgumentNullException.ThrowIfNull(code, parameter);
        if (code.GetInvocationList().Length > 1)
            throw new ArgumentException("The delegate has several targets. Pass one of them.", parameter);
        if (code.Method.GetType().Name.Contains("DynamicMethod", StringComparison.Ordinal))
            throw new ArgumentException("The delegate was created at run time, so no other process has its code. Write a lambda.",
                parameter);
        if (code.Method.IsGenericMethod || code.Method.DeclaringType is null or { IsGenericType: true })
            throw new ArgumentException(
                $"'{code.Method.DeclaringType}.{code.Method.Name}' is in a generic type or method, which another process cannot name. "
                    + "Move it out of there.", parameter);
        if (code.Target is { } target && Captured(target) is { Count: > 0 } captured)
            throw new ArgumentException($"The delegate captures {string.Join(", ", captured)}. {Remedy}", parameter);
        return new(code.Method.Module.Assembly.FullName!, code.Method.Module.ModuleVersionId, code.Method.MetadataToken);
    }

    /// <summary>In the child: the method itself, and what it is called on.</summary>
    public (MethodInfo Method, object? Target) Find()
    {
        Module module = System.Reflection.Assembly.Load(new AssemblyName(Assembly)).ManifestModule;
        if (module.ModuleVersionId != Module)
            throw new InvalidOperationException(
                $"'{Assembly}' was rebuilt while its tests ran, so its code no longer matches. Run the tests again.");
        MethodInfo method = (MethodInfo)module.ResolveMethod(Token)!;
        // the compiler's class for lambdas that capture nothing
        return (method, method.IsStatic ? null : RuntimeHelpers.GetUninitializedObject(method.DeclaringType!));
    }

    private static List<string> Captured(object target)
    {
        Type type = target.GetType();
        if (!type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            return [$"'this', an object of type {type}"];
        List<string> names = [];
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (field.Name.StartsWith("CS$<>", StringComparison.Ordinal)) // the closure around this one
                names.AddRange(field.GetValue(target) is { } outer ? Captured(outer) : []);
            else if (field.Name.EndsWith("__this", StringComparison.Ordinal))
                names.Add($"'this', an object of type {field.FieldType}");
            else if (!field.Name.StartsWith('<')) // where the compiler keeps delegates that it made
                names.Add($"'{field.Name}'");
        }

        return [.. names.Distinct()];
    }
}
