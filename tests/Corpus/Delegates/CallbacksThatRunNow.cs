// APIs that run their callback before they return.
using System.Text.RegularExpressions;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(Regex.Replace("a", "a", match => Store.Save(match.Value)));
Console.WriteLine(string.Create(1, "x", (span, text) => Store.Save(text).CopyTo(span)));

static class Store
{
    [Expect("PERM1001", "")]
    public static string Save(string text)
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return text;
    }
}
