// A collection initialiser calls Add.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(new Log { "x" }); } catch (UnauthorizedAccessException) { }

class Log : System.Collections.IEnumerable
{
    [Expect("PERM1001", "Main → Log.Add → File.AppendAllText")]
    public void Add(string line) => File.AppendAllText(Case.File, line);

    public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
}
