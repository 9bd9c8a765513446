// A generated regular expression touches no file.
using System.Text.RegularExpressions;

ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.DynamicCode);
Console.WriteLine(Words.Word().Replace("a b", match => match.Value + Words.Word().Count("aa")));

static partial class Words
{
    [GeneratedRegex("a+")]
    public static partial Regex Word();
}
