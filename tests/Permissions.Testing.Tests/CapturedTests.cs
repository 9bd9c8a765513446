// A body carries nothing along: what it captures is named, before any process is started.
using System;
using System.Linq;
using System.Linq.Expressions;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Testing.Tests;

public class CapturedTests
{
    private readonly string field = "of the test";

    private static void Named() => Console.WriteLine("a method by its name");

    [Fact]
    public async Task MethodGroup_OfAStaticMethod_Runs() =>
        Assert.Contains("a method by its name", (await DroppedProcess.RunAsync(Named)).Output);

    [Fact]
    public async Task LambdaWithoutTheWordStatic_ThatCapturesNothing_Runs() =>
        Assert.Equal(3, (await DroppedProcess.RunAsync(() => 1 + 2)).Value);

    [Fact]
    public async Task Locals_AreNamed()
    {
        string file = "orders", mode = "append";
        ArgumentException refused =
            await Assert.ThrowsAsync<ArgumentException>(() => DroppedProcess.RunAsync(() => Console.WriteLine(file + mode)));
        Assert.Contains("captures 'file', 'mode'. It runs in another process", refused.Message);
        Assert.Equal("body", refused.ParamName);
    }

    [Fact]
    public async Task This_IsNamed_AloneAndBesideLocals()
    {
        ArgumentException alone =
            await Assert.ThrowsAsync<ArgumentException>(() => DroppedProcess.RunAsync(() => Console.WriteLine(field)));
        Assert.Contains($"captures 'this', an object of type {typeof(CapturedTests)}.", alone.Message);
        for (int i = 0; i < 1; i++)
        {
            string inner = i + "";
            ArgumentException both =
                await Assert.ThrowsAsync<ArgumentException>(() => DroppedProcess.RunAsync(() => Console.WriteLine(field + inner + i)));
            Assert.Contains("'inner'", both.Message);
            Assert.Contains("'this'", both.Message);
            Assert.Contains("'i'", both.Message);
        }
    }

    [Fact]
    public async Task Startup_IsHeldToTheSame()
    {
        string file = "orders";
        ArgumentException refused =
            await Assert.ThrowsAsync<ArgumentException>(() =>
                DroppedProcess.RunAsync(static () => { }, new DroppedProcessOptions { Startup = () => Console.WriteLine(file) }));
        Assert.Contains("captures 'file'", refused.Message);
    }

    [Fact]
    public async Task CodeMadeAtRunTime_SeveralInOne_AndGenericCode_AreRefused()
    {
        Action made = Expression.Lambda<Action>(Expression.Empty()).Compile();
        Assert.Contains("created at run time", (await Assert.ThrowsAsync<ArgumentException>(() => DroppedProcess.RunAsync(made))).Message);
        Action several = Named;
        several += Named;
        Assert.Contains("several targets", (await Assert.ThrowsAsync<ArgumentException>(() => DroppedProcess.RunAsync(several))).Message);
        Assert.Contains("generic", (await Assert.ThrowsAsync<ArgumentException>(Generic<int>)).Message);
    }

    private static Task<DroppedResult<T>> Generic<T>() => DroppedProcess.RunAsync(static () => default(T)!);
}
