// A generated regular expression touches no file, and its evaluator runs now.
using System.Text.RegularExpressions;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(Words.Word().Replace("a b", match => Store.Save(match.Value)));

static partial class Words
{
    [GeneratedRegex("a+")]
    public static partial Regex Word();
}

static class Store
{
    [Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]
    public static string Save(string text)
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return text;
    }
}
