// The program of shapes: every way to write a call, over an API that the user's own catalog guards.
namespace Permissions.Stubs.Tests.Shapes;

internal static class ShapesProgram
{
    /// <summary>The user's lines. The last cannot be read: it is left out and takes nothing with it.</summary>
    public const string Catalog = """
        fs.write  T:Contoso.Disk                                       # a whole type
        fs.write  M:Contoso.Disk.Named(System.String,System.Int32)     path=0
        safe      M:Contoso.Disk.Safe
        child     M:Contoso.IStore.Save
        child     M:Contoso.Store.Keep
        child     M:Contoso.Counter.Count
        child     M:Contoso.Counter.Read
        child     M:Contoso.Box`1.Put*
        child     M:Contoso.Extending.Grow
        child     M:Contoso.Local.Do
        safe      M:System.IO.File.Exists(System.String)               # ours says fs.read
        fs.read   M:System.IO.Path.GetFileName(System.String)          path=0   # ours says nothing
        fs.wrte   M:Contoso.Misspelt.Do
        """;

    public const string Api = """
        #nullable enable
        using System.Diagnostics.CodeAnalysis;
        namespace Contoso;

        public partial class Disk
        {
            public static int Plain() => 1;
            public static string Named(string name, int count = 2) => name + count;
            public static void Kinds(ref int a, out int b, in long c, ref readonly int d) => b = a++ + (int)c + d;
            public static int Scoped(scoped ReadOnlySpan<char> a, scoped ref int b) => a.Length + b;
            public static int Array(params string[] a) => a.Length;
            public static int Span(params ReadOnlySpan<string> a) => a.Length;
            public static int Collection(params IEnumerable<int> a) => a.Sum();
            public static ref int Ref(int[] a) => ref a[0];
            public static ref readonly int RefReadOnly(int[] a) => ref a[0];
            public static (string? Name, int Count) Tuple((int X, string? Y) a) => (a.Y, a.X);
            public static async Task<int> Async() { await Task.Yield(); return 3; }
            public static async ValueTask Value() => await Task.Yield();
            public static async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 4; }
            public static int Overloaded(string a) => 1;
            public static int Overloaded(ReadOnlySpan<char> a) => 2;
            public static T Generic<T>(T a) where T : notnull => a;
            public static int Anything<T>(T a) where T : allows ref struct => 5;
            public static int Checked(int a) => a;
            [Obsolete("old")] public static int Old() => 6;
            [Obsolete("older", error: true)] public static int Older() => 7;
            [Experimental("CONTOSO1")] public static int Experiment() => 8;
            public static unsafe int Pointer(int* a) => *a;
            public static unsafe int* Points() => null;
            public static int Safe() => 9;
            public static dynamic? Dynamic(dynamic? a) => a;
            public static int @class(int @event, int @this = 3) => @event + @this;
            internal static int Internal() => 10;
            private protected static int Hidden() => 11;
            public static int CallsHidden() => Hidden();
            public virtual int Virtual() => 12;
            public static int Default(DateTime when = default, string? text = null, DayOfWeek day = DayOfWeek.Friday, decimal money = 1.5m) => (int)day;
            public partial int Partial(int a);
        }
        public partial class Disk { public partial int Partial(int a) => a; }
        public class Ssd : Disk { public override int Virtual() => base.Virtual() + 1; }
        public interface IStore { int Save(); static virtual int Keep() => 0; }
        public class Store : IStore { public int Save() => 13; public int Keep() => 14; }
        public class Shop : Store;
        public struct Meter : IStore { private int saved; public int Save() => ++saved; }
        public struct Counter { public int Value; public int Count() => ++Value; public readonly int Read() => Value; }
        public ref struct Window;
        public class Box<T> where T : class { public class Inner<U> where U : struct { } public TOut? Put<TOut>(T a) where TOut : class => a as TOut; }
        public static class Extending { public static int Grow(this string a, int b = 1) => a.Length + b; public static int Grow(this ref int a) => ++a; }
        file static class Local { public static int Do() => 15; public static int Call() => Do(); }
        public static class Caller { public static int Call() => Local.Call(); }
        """;

    /// <summary>
    /// Prints one line a shape: its name and what came of it. The number says how many stubs it goes through: none where none can be.
    /// </summary>
    public const string Main = """
        #pragma warning disable // what our rules say of these calls is not what is tested
        using Contoso;
        using Permissions;
        using System.Linq.Expressions;

        if (args[0] == "dropped")
            ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.FileSystemRead, new DropOptions { Enforcement = Enforcement.GuardOnly });

        // each shape with what it answers before the drop; a name that ends in '-' goes on after it, for no stub can stand there
        Shape("static", "1", () => Disk.Plain());
        Shape("optional", "a2", () => Disk.Named("a"));
        Shape("named", "a3", () => Disk.Named(count: 3, name: "a"));
        Shape("kinds", "12 2", () => { int a = 1, d = 1; Disk.Kinds(ref a, out var b, 10, in d); return $"{b} {a}"; });
        Shape("scoped", "5", () => { var b = 2; return Disk.Scoped("abc", ref b); });
        Shape("params array", "2", () => Disk.Array("a", "b"));
        Shape("params array, none", "0", () => Disk.Array());
        Shape("params span", "3", () => Disk.Span("a", "b", "c"));
        Shape("params collection", "6", () => Disk.Collection(1, 2, 3));
        Shape("ref return", "7", () => { int[] a = [1]; Disk.Ref(a) = 7; return a[0]; });
        Shape("ref readonly return", "1", () => { int[] a = [1]; ref readonly int b = ref Disk.RefReadOnly(a); return b; });
        Shape("tuple", "y 1", () => { var (name, count) = Disk.Tuple((1, "y")); return $"{name} {count}"; });
        Shape("tuple names", "1", () => Disk.Tuple((1, null)).Count);
        Shape("async", "3", () => Disk.Async().GetAwaiter().GetResult());
        Shape("async, awaited", "3", () => Awaited().GetAwaiter().GetResult());
        Shape("value task", "done", () => { Disk.Value().AsTask().GetAwaiter().GetResult(); return "done"; });
        Shape("async stream", "4", () => { var all = Disk.Stream().GetAsyncEnumerator(); all.MoveNextAsync().AsTask().GetAwaiter().GetResult(); return all.Current; });
        Shape("string overload", "1", () => Disk.Overloaded("a"));
        Shape("span overload", "2", () => Disk.Overloaded("a".AsSpan()));
        Shape("generic", "a", () => Disk.Generic("a"));
        Shape("generic, ref struct", "5", () => Disk.Anything(new Window()));
        Shape("checked", "4", () => checked(Disk.Checked(2) + Disk.Checked(2)));
        Shape("unchecked", "-2147483648", () => unchecked(Disk.Checked(int.MaxValue) + 1));
        Shape("obsolete", "6", () => Disk.Old());
        Shape("obsolete as an error", "7", Outdated.Call);
        Shape("experimental", "8", () => Disk.Experiment());
        Shape("pointer-", "1", () => { unsafe { var a = 1; return Disk.Pointer(&a); } });
        Shape("pointer back-", "True", () => { unsafe { return Disk.Points() == null; } });
        Shape("safe-", "9", () => Disk.Safe());
        Shape("dynamic type", "1", () => (object)Disk.Dynamic((object)1));
        Shape("dynamic argument-", "1", () => { dynamic a = 1; return (object)Disk.Dynamic(a); });
        Shape("words of the language", "4", () => Disk.@class(1));
        Shape("internal", "10", () => Disk.Internal());
        Shape("private protected-", "11", () => typeof(Disk).GetMethod("CallsHidden")!.Invoke(null, null)!);
        Shape("virtual", "12", () => new Disk().Virtual());
        Shape("base call-", "13", () => typeof(Ssd).GetMethod("Virtual")!.Invoke(new Ssd(), null)!);
        Shape("override through its base", "13", () => ((Disk)new Ssd()).Virtual());
        Shape("defaults of every kind", "5", () => Disk.Default());
        Shape("partial", "1", () => new Disk().Partial(1));
        Shape("interface", "13", () => ((IStore)new Store()).Save());
        Shape("constrained", "13", () => Constrained(new Store()));
        Shape("constrained, struct-", "2", () => Twice(new Meter()));
        Shape("base-class receiver", "14", () => new Shop().Keep());
        Shape("static of an interface-", "0", () => StaticOf<Kept>());
        Shape("struct by reference", "1 1", () => { var a = new Counter(); return $"{a.Count()} {a.Value}"; });
        Shape("struct in a field", "1 1", () => { Held.Counter.Value = 0; return $"{Held.Counter.Count()} {Held.Counter.Value}"; });
        Shape("struct in an array", "1 1", () => { var a = new Counter[1]; return $"{a[0].Count()} {a[0].Value}"; });
        Shape("struct that is a value", "1", () => Made().Count());
        Shape("struct that is read-only", "1 0", () => $"{Held.Fixed.Count()} {Held.Fixed.Value}");
        Shape("struct handed in", "1 0", () => { var a = new Counter(); return $"{In(a)} {a.Value}"; });
        Shape("struct, read-only member", "0", () => Held.Fixed.Read());
        Shape("generic type", "a", () => new Box<string>().Put<string>("a"));
        Shape("extension", "3", () => "ab".Grow());
        Shape("extension, static form", "4", () => Extending.Grow("ab", 2));
        Shape("extension by reference", "2 2", () => { var a = 1; return $"{a.Grow()} {a}"; });
        Shape("conditional access", "14", () => { Store? a = new(); return a?.Keep(); });
        Shape("conditional access, null-", "", () => { Store? a = null; return a?.Keep(); });
        Shape("conditional chain", "3", () => { string? a = "ab"; return a?.Trim().Grow(); });
        Shape("nullable struct", "1", () => { Counter? a = new Counter(); return a?.Count(); });
        Shape("lambda in a lambda", "1", () => new Func<Func<int>>(() => () => Disk.Plain())()());
        Shape("local function", "1", () => { static int Local() => Disk.Plain(); return Local(); });
        Shape("query", "1", () => (from a in new[] { 1 } select Disk.Plain()).Single());
        Shape("field initialiser", "1", () => new Initialised().Field);
        Shape("property initialiser", "1", () => new Initialised2().Property);
        Shape("constructor argument", "1", () => new Derived().Value);
        Shape("expression-bodied", "1", () => Held.Expression);
        Shape("getter", "1", () => Held.Getter);
        Shape("indexer", "1", () => new Held()[0]);
        Shape("operator", "1", () => +new Held());
        Shape("iterator", "1", () => Held.Iterator().Single());
        Shape("switch", "1", () => 1 switch { _ when Disk.Plain() == 1 => 1, _ => 0 });
        Shape("interpolation", "1", () => $"{Disk.Plain()}");
        Shape("two on one line", "2", () => Disk.Plain() + Disk.Plain());
        Shape("generated file", "1", () => Generated.Call());
        Shape("file-local-", "15", () => Caller.Call());
        Shape("ours made safe-", "False", () => File.Exists("/nowhere/at-all"));
        Shape("platform member of one's own", "b", () => Path.GetFileName("a/b"));
        Shape("method group-", "1", new Func<int>(Disk.Plain) is var group ? () => group() : null!);
        Shape("expression tree-", "1", () => ((Expression<Func<int>>)(() => Disk.Plain())).Compile()());
        Shape("reflection-", "1", () => typeof(Disk).GetMethod("Plain")!.Invoke(null, null)!);
        Shape("constructor-", "Contoso.Disk", () => new Disk());
        try
        {
            Console.WriteLine($"{(args[0] == "dropped" ? "GOES ON" : "right")} top-level statement {Disk.Plain()}");
        }
        catch (PermissionDeniedException)
        {
            Console.WriteLine("right");
        }

        void Shape(string name, string expected, Func<object?> run)
        {
            string came;
            try
            {
                came = run()?.ToString() ?? "";
            }
            catch (PermissionDeniedException denied)
            {
                came = denied.ToString().Contains("GuardStubs") ? "the stub stands in the stack trace" : "refused";
            }
            catch (Exception exception)
            {
                came = exception.ToString();
            }
            var wanted = args[0] == "dropped" && !name.EndsWith('-') ? "refused" : expected;
            Console.WriteLine(came == wanted ? "right" : $"{name}: {came}, not {wanted}");
        }

        static async Task<int> Awaited() => await Disk.Async().ConfigureAwait(false);
        static int Constrained<T>(T store) where T : class, IStore => store.Save();
        static int Twice<T>(T store) where T : IStore { store.Save(); return store.Save(); }
        static int StaticOf<T>() where T : IStore => T.Keep();
        static Counter Made() => new();
        static int In(in Counter counter) => counter.Count();

        class Kept : IStore { public int Save() => 0; }
        class Initialised { public readonly int Field = Disk.Plain(); }
        class Initialised2 { public int Property { get; } = Disk.Plain(); }
        class Base(int value) { public int Value => value; }
        class Derived() : Base(Disk.Plain());
        static class Outdated { [Obsolete] public static object Call() => Disk.Older(); }
        class Held
        {
            public static Counter Counter;
            public static readonly Counter Fixed;
            public static int Expression => Disk.Plain();
            public static int Getter { get { return Disk.Plain(); } }
            public int this[int i] => Disk.Plain();
            public static int operator +(Held a) => Disk.Plain();
            public static IEnumerable<int> Iterator() { yield return Disk.Plain(); }
        }
        """;

    public const string Generated = """
        // <auto-generated/>
        static class Generated { public static int Call() => Contoso.Disk.Plain(); }
        """;
}
