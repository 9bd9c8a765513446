// A covariant interface.
// BeforeDrop: before the drop, which is fine.
ISource<object> source = new Words();
//! BeforeDrop: Console.WriteLine(source.Next());
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(source.Next()); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

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
