// APIs that run their callback before they return, before the drop.
using System.Text.RegularExpressions;
Console.WriteLine(Regex.Replace("a", "a", match => Store.Save(match.Value)));
Console.WriteLine(string.Create(1, "x", (span, text) => Store.Save(text).CopyTo(span)));
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static string Save(string text)
    {
        File.WriteAllText(Case.File, text);
        return text;
    }
}
