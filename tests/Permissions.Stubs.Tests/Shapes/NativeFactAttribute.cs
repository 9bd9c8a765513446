// A test that publishes a native or trimmed program has a switch of its own: both take more than a minute, and what not every machine has.
using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Permissions.Stubs.Tests.Shapes;

internal sealed class NativeFactAttribute : FactAttribute
{
    /// <summary>Set to 1, the tests run.</summary>
    private const string Switch = "PERMISSIONS_PUBLISH_NATIVE";

    public NativeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Switch) != "1")
            Skip = $"publishes a native and a trimmed program: set {Switch}=1";
        else if (!OperatingSystem.IsLinux())
            Skip = "needs Linux: the linker is named as it is there";
        else if (Linker is null)
            Skip = "needs clang or gcc to link";
        else if (!Folders().Any(folder => Directory.Exists(folder) && Directory.GetDirectories(folder, "*ilcompiler*").Length > 0))
            Skip = "needs the package of the native compiler, Microsoft.DotNet.ILCompiler, on this machine";
    }

    public static string? Linker { get; } = new[] { "clang", "gcc" }.FirstOrDefault(name =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, name))));

    private static string[] Folders() =>
    [
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../..", "packs")),
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages"),
    ];
}
