// Optional parameters, params arrays and priorities decide between overloads.
// BeforeDrop: before the drop.
using System.Runtime.CompilerServices;
//! BeforeDrop: Store.Save("a", "b");
//! BeforeDrop: Store.Keep("a");

ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Save("a", "b"); } catch (UnauthorizedAccessException) { } //! BeforeDrop:
Store.Keep("a"); //! BeforeDrop:

static class Store
{
    public static void Save(string text) => Console.WriteLine(text);

    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save(params ReadOnlySpan<string> texts) => File.WriteAllText(Case.File, texts[0]);

    [OverloadResolutionPriority(1)]
    public static void Keep(object text) => Console.WriteLine(text);

    public static void Keep(string text) => File.WriteAllText(Case.File, text);
}
