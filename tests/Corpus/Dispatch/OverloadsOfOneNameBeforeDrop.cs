// Optional parameters, params arrays and priorities decide between overloads, before the drop.
using System.Runtime.CompilerServices;
Store.Save("a", "b");
Store.Keep("a");
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static void Save(string text) => Console.WriteLine(text);
    public static void Save(params ReadOnlySpan<string> texts) => File.WriteAllText(Case.File, texts[0]);

    [OverloadResolutionPriority(1)]
    public static void Keep(object text) => Console.WriteLine(text);

    public static void Keep(string text) => File.WriteAllText(Case.File, text);
}
