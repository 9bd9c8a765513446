// The write only stands in the build with another symbol.
using System.Diagnostics;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save();
Store.Trace(Store.Note());
#if NEVER_DEFINED
File.WriteAllText(Case.File, "x");
#endif

static class Store
{
    public static void Save()
    {
#if NEVER_DEFINED
        File.WriteAllText(Case.File, "x");
#else
        Console.WriteLine("kept in memory");
#endif
    }

    [Conditional("NEVER_DEFINED")]
    public static void Trace(string text) => File.AppendAllText(Case.File, text);

    public static string Note()
    {
        File.AppendAllText(Case.File, "x");
        return "x";
    }
}
