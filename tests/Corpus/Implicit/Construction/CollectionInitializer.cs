// A collection initialiser calls Add.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Console.WriteLine(new Log { "x" });
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(new Log { "x" }); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Log : System.Collections.IEnumerable
{
    [Expect("PERM1001", "Main → Log.Add → File.AppendAllText")]
    public void Add(string line) => File.AppendAllText(Case.File, line);

    public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
}
