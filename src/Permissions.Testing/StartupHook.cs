// What the runtime calls in an application's process before its own entry: the name and the shape are the runtime's.
using System;
using System.IO;
using System.Reflection;
using Permissions.Testing.Applications;

/// <summary>The runtime looks for it in the assemblies that <c>DOTNET_STARTUP_HOOKS</c> names.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        // An application that does not reference the runtime library has it from here.
        string folder = Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!;
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
            new AssemblyName(wanted.Name).Name == "Permissions" ? Assembly.LoadFrom(Path.Combine(folder, "Permissions.dll")) : null;
        ApplicationHook.Begin();
    }
}
