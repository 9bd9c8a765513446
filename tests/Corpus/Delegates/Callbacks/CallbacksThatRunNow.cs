// APIs that run their callback before they return.
// BeforeDrop: before the drop.
using System.Text.RegularExpressions;

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
Console.WriteLine(Regex.Replace("a", "a", match => Store.Save(match.Value)));
Console.WriteLine(string.Create(1, "x", (span, text) => Store.Save(text).CopyTo(span)));
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    [Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]
    public static string Save(string text)
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        //^ BeforeDrop: File.WriteAllText(Case.File, text);
        return text;
    }
}
