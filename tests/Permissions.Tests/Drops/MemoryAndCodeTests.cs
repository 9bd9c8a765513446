// What no kernel can hold: variables, made code, diagnostics, keys in memory, dedicated threads.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Threading;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Drops;

public class MemoryAndCodeTests
{
    [KernelFact]
    public void Line47_EnvDropped_SecretIsGoneEverywhereRuntimeNeedsStay() => ChildProcess.Run(static () =>
    {
        Assert.Equal("hunter2", Environment.GetEnvironmentVariable("MY_SECRET"));
        Assert.Equal("hunter2", Marshal.PtrToStringUTF8(Native.getenv("MY_SECRET")));
        Assert.Contains("MY_SECRET=hunter2", File.ReadAllText("/proc/self/environ"));

        // What native code set itself stands in no block, and managed code has never seen it.
        Assert.Equal(0, Native.setenv("MY_NATIVE_SECRET", "hunter3", 1));
        Assert.Equal(0, Native.setenv("MY_SECRET", "hunter4", 1));
        DropResult result = ProcessPermissions.Drop(Permission.Environment);
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.Equal(0, Native.getenv("MY_NATIVE_SECRET"));
        Assert.Contains("taken out", result[Permission.Environment].KernelGap!.Reason);
        Assert.Null(Environment.GetEnvironmentVariable("MY_SECRET"));
        Assert.DoesNotContain("MY_SECRET", Environment.GetEnvironmentVariables().Keys.Cast<string>());
        Assert.Equal(0, Native.getenv("MY_SECRET"));
        Assert.DoesNotContain("hunter2", File.ReadAllText("/proc/self/environ"));
        Assert.DoesNotContain("MY_SECRET", File.ReadAllText("/proc/self/environ"));
        using Process child = Process.Start(new ProcessStartInfo("/usr/bin/env") { RedirectStandardOutput = true })!;
        string inherited = child.StandardOutput.ReadToEnd();
        Assert.DoesNotContain("MY_SECRET", inherited);

        foreach ((string name, string value) in new[] { ("TZ", "Europe/Berlin"), ("LANG", "de_DE.UTF-8"), ("DOTNET_TieredPGO", "1") })
        {
            Assert.Equal(value, Environment.GetEnvironmentVariable(name));
            Assert.Equal(value, Marshal.PtrToStringUTF8(Native.getenv(name)));
            Assert.Contains($"{name}={value}", inherited);
        }

        Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.Environment, "TZ"));
        Assert.Equal("Europe/Berlin", TimeZoneInfo.Local.Id);
    }, ("MY_SECRET", "hunter2"), ("TZ", "Europe/Berlin"), ("LANG", "de_DE.UTF-8"), ("DOTNET_TieredPGO", "1"));

    [KernelFact]
    public void Line47_OneVariableDropped_OthersStay() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.DropResource(Permission.Environment, "MY_SECRET");
        Assert.Null(Environment.GetEnvironmentVariable("MY_SECRET"));
        Assert.DoesNotContain("hunter2", File.ReadAllText("/proc/self/environ"));
        Assert.Equal("stays", Environment.GetEnvironmentVariable("MY_OTHER"));
        Assert.Contains("MY_OTHER=stays", File.ReadAllText("/proc/self/environ"));
    }, ("MY_SECRET", "hunter2"), ("MY_OTHER", "stays"));

    [KernelFact]
    public void Line47_EnvAndReadDroppedTogether_SecretIsGone() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.WarmUp();
        using FileStream block = File.OpenRead("/proc/self/environ"); // open before, so still readable
        _ = new StreamReader(block).ReadToEnd();
        ProcessPermissions.Drop(Permission.FileSystemRead | Permission.Environment);
        block.Position = 0;
        Assert.DoesNotContain("hunter2", new StreamReader(block).ReadToEnd());
    }, ("MY_SECRET", "hunter2"));

    [Fact]
    public void Line40_Worker_IsTheGuardsAloneAndPoolGrowthGoesOn() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.Drop(Permission.Worker);
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.Contains("runtime itself would stop", result[Permission.Worker].KernelGap!.Reason);
        Assert.Equal(KernelGapKind.NotSupported, result[Permission.Worker].KernelGap!.Kind);
        Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.Worker));
        ThreadPool.SetMinThreads(40, 40);
        using CountdownEvent all = new(32);
        for (int i = 0; i < 32; i++)
            ThreadPool.QueueUserWorkItem(_ => { all.Signal(); all.Wait(); }); // done only if 32 threads run at once
        Assert.True(all.Wait(TimeSpan.FromSeconds(30)), "The pool did not grow.");
    });

    [Fact]
    public void Line49_Dynamic_IsTheGuardsAlone() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.Drop(Permission.DynamicCode);
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.Contains("alike", result[Permission.DynamicCode].KernelGap!.Reason);
        Assert.Throws<PermissionDeniedException>(() => LoadStub([1, 2, 3]));
        Assert.Throws<PermissionDeniedException>(() => CompileStub(() => 1));

        // What the generator makes of Assembly.Load(byte[]) and Expression.Compile().
        static System.Reflection.Assembly LoadStub(byte[] image)
        {
            GuardServices.Demand(Permission.DynamicCode);
            return System.Reflection.Assembly.Load(image);
        }

        static Func<int> CompileStub(System.Linq.Expressions.Expression<Func<int>> expression)
        {
            GuardServices.Demand(Permission.DynamicCode);
            return expression.Compile();
        }
    });

    [Fact]
    public void Line50_OpenDiagnosticsPortAndProfiler_StandInTheReport()
    {
        ChildProcess.Run(static () =>
        {
            DropResult result = ProcessPermissions.Drop(Permission.Diagnostics);
            Assert.Equal(EnforcementLayer.Guard, result.Layer);
            Assert.Contains(result.StillOpen,
                static sentence => sentence.Reason.Contains("diagnostics port is open", StringComparison.Ordinal));
            Assert.Contains(result.StillOpen, static sentence => sentence.Reason.Contains("{1234}", StringComparison.Ordinal));
        }, ("DOTNET_EnableDiagnostics", "1"), ("CORECLR_ENABLE_PROFILING", "1"), ("CORECLR_PROFILER", "{1234}"));
        ChildProcess.Run(static () =>
        {
            DropResult result = ProcessPermissions.Drop(Permission.Diagnostics);
            Assert.DoesNotContain(result.StillOpen,
                static sentence => sentence.Reason.Contains("diagnostics port", StringComparison.Ordinal));
        }, ("DOTNET_EnableDiagnostics", "0"));
    }

    [KernelFact]
    public void Line51_KeyReadBefore_KeepsSigning() => ChildProcess.Run(static () =>
    {
        using (ECDsa made = ECDsa.Create(ECCurve.NamedCurves.nistP256))
            File.WriteAllText(ChildProcess.Own("key.pem"), made.ExportPkcs8PrivateKeyPem());
        using ECDsa key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(ChildProcess.Own("key.pem")));
        ProcessPermissions.WarmUp();
        ProcessPermissions.Drop(Permission.FileSystem | Permission.NativeCode | Permission.ChildProcess | Permission.Environment);
        Refused.ByKernel(Permission.FileSystemRead, () => File.ReadAllText(ChildProcess.Own("key.pem")));
        byte[] signed = key.SignData("order 7"u8, HashAlgorithmName.SHA256);
        Assert.True(key.VerifyData("order 7"u8, signed, HashAlgorithmName.SHA256));
    });
}
