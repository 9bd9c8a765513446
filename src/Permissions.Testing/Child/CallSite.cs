// Which of the user's own code made a call, read off a stack.
using System;
using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Permissions.Testing.Child;

internal static class CallSite
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The denial with the code that made the call and the request that it was made for.</summary>
    public static PermissionDenial Record(PermissionDenial denial, string? request, string? trace) => new()
    {
        Time = denial.Time, Permission = denial.Permission, Resource = denial.Resource, Layer = denial.Layer, IsAudited = denial.IsAudited,
        DropSite = denial.DropSite, Stack = denial.Stack, Call = Of(new StackTrace(fNeedFileInfo: true)), Request = request,
        TraceId = trace,
    };

    /// <summary>The innermost frame outside of the framework, of us and of guard stubs: <c>Orders.Save (Orders.cs:12)</c>; null where
    /// there is none.</summary>
    public static string? Of(StackTrace stack)
    {
        foreach (StackFrame frame in stack.GetFrames())
        {
            if (frame.GetMethod() is not { DeclaringType: { } type } method || IsOurs(type) || IsFramework(type.Assembly))
                continue;
            string place = frame.GetFileName() is { Length: > 0 } file ? $" ({Path.GetFileName(file)}:{frame.GetFileLineNumber()})" : "";
            return Name(type, method) + place;
        }

        return null;
    }

    private static bool IsOurs(Type type) =>
        type.Assembly == typeof(ProcessPermissions).Assembly || type.Assembly == typeof(CallSite).Assembly
            || type.Namespace == "Permissions.Generated";

    private static bool IsFramework(Assembly assembly) =>
        assembly.IsDynamic
            || Path.GetDirectoryName(assembly.Location) is { } folder
                && (folder == Framework || folder.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal));

    // Lambdas, local functions and the bodies of async methods are named for the method that they stand in.
    private static string Name(Type type, MethodBase method)
    {
        string name = Regex.Match(method.Name, @"^<([^>]+)>") is { Success: true } inner ? inner.Groups[1].Value : method.Name;
        while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
        {
            if (Regex.Match(type.Name, @"^<([^>]+)>") is { Success: true } body)
                name = body.Groups[1].Value;
            type = outer;
        }

        return $"{type.Name}.{name}";
    }
}
