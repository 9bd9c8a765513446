// One program with a runtime library of its own, so that it begins with all permissions whatever the programs before it dropped.
using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Permissions.Corpus.Runner;

internal static class GuardedProgram
{
    private const BindingFlags Members = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Runs <c>Case.dll</c> of a folder to its end.</summary>
    /// <returns>What it threw, or null.</returns>
    public static Exception? Run(string folder)
    {
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        Environment.SetEnvironmentVariable("CASE_FOLDER", Path.Combine(folder, "data"));
        var context = new ProgramContext(folder);
        using var reflection = context.EnterContextualReflection(); // hosts load the program's assembly by its name
        var program = context.LoadFromAssemblyPath(Path.Combine(folder, "Case.dll"));
        Assembly.SetEntryAssembly(program);
        WithoutKernel(context.LoadFromAssemblyPath(Path.Combine(folder, "Permissions.dll")));
        var harness = program.GetType("Case", throwOnError: true)!;
        try
        {
            var main = program.EntryPoint!;
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()],
                null);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
        finally
        {
            harness.GetMethod("End", Members)!.Invoke(null, null);
        }
    }

    private static void WithoutKernel(Assembly library)
    {
        var none = Activator.CreateInstance(library.GetType("Permissions.NoKernelLayer", throwOnError: true)!, nonPublic: true);
        library.GetType("Permissions.KernelLayer", throwOnError: true)!.GetProperty("Current", Members)!.SetValue(null, none);
    }

    private sealed class ProgramContext(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName name) =>
            Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
