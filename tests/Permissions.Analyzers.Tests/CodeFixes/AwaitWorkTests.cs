// The fix "Await before the drop": what is waited for, where, and what is not made asynchronous for it.
using System.Threading.Tasks;
using Permissions.Analyzers.CodeFixes.DropUsage;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class AwaitWorkTests
{
    private const string Store = """


        static class Store
        {
            public static async Task SaveAsync()
            {
                await Task.Yield();
                File.WriteAllText("a", "");
            }

            public static async ValueTask<int> CountAsync()
            {
                await Task.Yield();
                File.WriteAllText("a", "");
                return 1;
            }
        }
        """;

    [Fact]
    public Task TaskOfALocal_IsAwaitedBeforeTheDrop() => Fixes(
        """
        var work = {|PERM2005:Store.SaveAsync()|};

        // From here on nothing is written.
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        await work;
        """,
        """
        var work = Store.SaveAsync();
        await work;

        // From here on nothing is written.
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        await work;
        """);

    [Fact]
    public Task SeveralTasks_AreAwaitedInTheirOrder() => Fixes(
        """
        var first = {|PERM2005:Store.SaveAsync()|};
        var second = {|PERM2005:Task.Run(Store.SaveAsync)|};
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """,
        """
        var first = Store.SaveAsync();
        var second = Task.Run(Store.SaveAsync);
        await first;
        await second;
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """);

    [Fact]
    public Task ForgottenWork_IsAwaitedAtItsStart() => Fixes(
        """
        _ = {|PERM2005:Store.SaveAsync()|}; // warm up
        {|PERM2005:Task.Run(Store.SaveAsync)|};
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """,
        """
        await Store.SaveAsync(); // warm up
        await Task.Run(Store.SaveAsync);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """);

    [Fact]
    public Task ForgottenWorkInAnAsynchronousHelper_IsAwaitedThere() => Fixes(
        """
        await Boot();
        ProcessPermissions.Drop(Permission.FileSystemWrite);

        static async Task Boot()
        {
            await Task.Yield();
            _ = {|PERM2005:Store.SaveAsync()|};
        }
        """,
        """
        await Boot();
        ProcessPermissions.Drop(Permission.FileSystemWrite);

        static async Task Boot()
        {
            await Task.Yield();
            await Store.SaveAsync();
        }
        """);

    [Fact]
    public Task Main_BecomesAsynchronous() => Fixes(
        """
        class Program
        {
            // The start.
            static int Main(string[] args)
            {
                var work = {|PERM2005:Store.SaveAsync()|};
                ProcessPermissions.Drop(Permission.FileSystemWrite);
                return 0;
            }
        }
        """,
        """
        class Program
        {
            // The start.
            static async Task<int> Main(string[] args)
            {
                var work = Store.SaveAsync();
                await work;
                ProcessPermissions.Drop(Permission.FileSystemWrite);
                return 0;
            }
        }
        """);

    [Fact]
    public Task ValueTaskOfALocal_IsAwaitedOnlyOnce_ByHand() => OffersNothing("""
        var work = {|PERM2005:Store.CountAsync()|};
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        await work;
        """);

    [Fact]
    public Task HelperThatIsNotAsynchronous_IsNotMadeSo() => OffersNothing("""
        Boot();
        ProcessPermissions.Drop(Permission.FileSystemWrite);

        static void Boot()
        {
            _ = {|PERM2005:Store.SaveAsync()|};
        }
        """);

    [Fact]
    public Task Thread_HasNoTask() => OffersNothing("""
        {|PERM2005:new Thread(() => File.Delete("a")).Start()|};
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """);

    [Fact]
    public Task PlaceWithoutAwait_StaysAsItIs() => OffersNothing("""
        lock (new object())
        {
            _ = {|PERM2005:Store.SaveAsync()|};
        }
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """);

    private const string Usings = "using System.IO;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing Permissions;\n\n";

    private static Task Fixes(string before, string after) =>
        FixTest<DropUsageAnalyzer, AwaitWorkFix>.Fixes(Usings + before + Store, Usings + after + Store);

    private static Task OffersNothing(string source) => FixTest<DropUsageAnalyzer, AwaitWorkFix>.OffersNothing(Usings + source + Store);
}
