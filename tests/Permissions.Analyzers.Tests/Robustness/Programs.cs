// Programs with many kinds of findings, for the tests that ask for the same answer in every way of asking.
using System.Collections.Generic;

namespace Permissions.Analyzers.Tests.Robustness;

internal static class Programs
{
    /// <summary>Drops, paths over several files, lambdas, tasks, sequences, interfaces, a misspelt name.</summary>
    public static readonly string[] SeveralFiles =
    [
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Permissions;

        IStore store = args.Length > 0 ? new FileStore() : new OtherStore();
        var running = Task.Run(() => store.Save("early"));
        var lazy = args.Select(name => File.ReadAllText(name));
        ProcessPermissions.Drop(Permission.FileSystem | Permission.ChildProcess);
        ProcessPermissions.Drop("wrker");
        store.Save("late");
        foreach (var text in lazy)
            Console.WriteLine(text);
        if (ProcessPermissions.Has(Permission.ChildProcess))
            Tools.Start();
        else
            Tools.StartLater();
        await running;
        """,
        """
        using System.IO;

        interface IStore { void Save(string text); }

        class FileStore : IStore
        {
            public string Name { get; set; } = "a";

            public void Save(string text)
            {
                using (var writer = new StreamWriter(Name))
                    writer.Write(text);
                File.Delete(Name);
            }
        }

        class OtherStore : IStore { public void Save(string text) { Directory.CreateDirectory(text); } }
        """,
        """
        using System;
        using System.Diagnostics;
        using System.Threading;

        static class Tools
        {
            private static readonly Timer Clock = new(_ => Start(), null, 0, 1000);

            public static void Start() => Process.Start("a");

            public static void StartLater()
            {
                try
                {
                    AppDomain.CurrentDomain.ProcessExit += (_, _) => Start();
                    Start();
                }
                catch (Exception e) when (e.Message.Length > 0)
                {
                    Process.Start("b");
                }
                finally
                {
                    Clock.Dispose();
                }
            }
        }
        """,
    ];

    public static IEnumerable<string> Small =>
    [
        """
        using System.IO;
        using Permissions;
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        System.Action a = () => File.Delete("a");
        a();
        """,
        """
        using System.Linq;
        using System.IO;
        class Program
        {
            static async System.Threading.Tasks.Task Main(string[] args)
            {
                Permissions.ProcessPermissions.Drop("fs.write,child");
                foreach (var name in from a in args where a.Length > 1 select a)
                    try { await File.WriteAllTextAsync(name, name is { Length: 3 } ? "b" : $"{name}"); }
                    finally { using var f = File.Create("c"); }
                switch (args) { case [var first, ..]: File.Delete(first); break; default: return; }
            }
        }
        """,
    ];
}
