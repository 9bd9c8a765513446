// Expression bodies that become blocks, so that "Ask ProcessPermissions.Has first" has room for its question.
using System.Threading.Tasks;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CodeFixes.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class AskFirstBodyTests
{
    [Fact]
    public Task LambdaBody_BecomesABlock() => Fixes(
        """
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Action<string> save = text => [|File.WriteAllText("a", text)|];
        save("b");
        """,
        """
        using System;
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Action<string> save = text =>
        {
            if (ProcessPermissions.Has(Permission.FileSystemWrite))
            {
                File.WriteAllText("a", text);
            }
        };
        save("b");
        """);

    [Fact]
    public Task AsyncLambda_AwaitsInTheBlock() => Fixes(
        """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Func<Task> save = async () => await [|File.WriteAllTextAsync("a", "b")|];
        await save();
        """,
        """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Func<Task> save = async () =>
        {
            if (ProcessPermissions.Has(Permission.FileSystemWrite))
            {
                await File.WriteAllTextAsync("a", "b");
            }
        };
        await save();
        """);

    [Fact]
    public Task TaskReturnedByAnArrow_IsReplacedByADoneOne() => Fixes(
        """
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        await Store.Save();

        static class Store
        {
            // Saves.
            public static Task Save() => [|File.WriteAllTextAsync("a", "b")|]; // without waiting
        }
        """,
        """
        using System.IO;
        using System.Threading.Tasks;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        await Store.Save();

        static class Store
        {
            // Saves.
            public static Task Save()
            {
                if (ProcessPermissions.Has(Permission.FileSystemWrite))
                {
                    return File.WriteAllTextAsync("a", "b");
                }

                return Task.CompletedTask;
            } // without waiting
        }
        """);

    [Fact]
    public Task LocalFunctionAndSetter_BecomeBlocks() => Fixes(
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Save();
        new Store().Name = "a";

        void Save() => [|File.Delete("a")|];

        class Store
        {
            public string Name
            {
                get => "";
                set => [|File.Delete(value)|];
            }
        }
        """,
        """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Save();
        new Store().Name = "a";

        void Save()
        {
            if (ProcessPermissions.Has(Permission.FileSystemWrite))
            {
                File.Delete("a");
            }
        }

        class Store
        {
            public string Name
            {
                get => "";
                set
                {
                    if (ProcessPermissions.Has(Permission.FileSystemWrite))
                    {
                        File.Delete(value);
                    }
                }
            }
        }
        """);

    private static Task Fixes(string before, string after) => FixTest<AfterDropAnalyzer, AskFirstFix>.Fixes(before, after);
}
