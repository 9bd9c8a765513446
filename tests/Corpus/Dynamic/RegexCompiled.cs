// A compiled regular expression makes code in memory and touches no file.
using System.Text.RegularExpressions;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Regex("a+", RegexOptions.Compiled).IsMatch("aaa"));
