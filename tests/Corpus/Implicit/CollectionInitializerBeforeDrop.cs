// A collection initialiser calls Add: before the drop, which is fine.
Console.WriteLine(new Log { "x" });
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Log : System.Collections.IEnumerable
{
    public void Add(string line) => File.AppendAllText(Case.File, line);

    public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
}
