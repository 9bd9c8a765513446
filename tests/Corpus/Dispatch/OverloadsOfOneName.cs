// Optional parameters, params arrays and priorities decide between overloads.
using System.Runtime.CompilerServices;

ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Save("a", "b"); } catch (UnauthorizedAccessException) { }
Store.Keep("a");

static class Store
{
    public static void Save(string text) => Console.WriteLine(text);

    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save(params ReadOnlySpan<string> texts) => File.WriteAllText(Case.File, texts[0]);

    [OverloadResolutionPriority(1)]
    public static void Keep(object text) => Console.WriteLine(text);

    public static void Keep(string text) => File.WriteAllText(Case.File, text);
}
