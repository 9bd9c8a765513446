// A covariant interface: before the drop, which is fine.
ISource<object> source = new Words();
Console.WriteLine(source.Next());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

interface ISource<out T> { T Next(); }

class Words : ISource<string>
{
    public string Next()
    {
        File.WriteAllText(Case.File, "x");
        return "word";
    }
}
