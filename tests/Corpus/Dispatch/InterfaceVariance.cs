// A covariant interface.
ISource<object> source = new Words();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(source.Next()); } catch (UnauthorizedAccessException) { }

interface ISource<out T> { T Next(); }

class Words : ISource<string>
{
    [Expect("PERM1001", "Main → Words.Next → File.WriteAllText")]
    public string Next()
    {
        File.WriteAllText(Case.File, "x");
        return "word";
    }
}
