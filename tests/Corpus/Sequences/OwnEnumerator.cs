// foreach calls the enumerator of an own collection.
// BeforeDrop: before the drop, which is fine.
var files = new Files();
//! BeforeDrop: foreach (var file in files) Console.WriteLine(file);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { foreach (var file in files) Console.WriteLine(file); } catch (UnauthorizedAccessException) { }
//^ BeforeDrop: Console.WriteLine("serving");

class Files
{
    public Enumerator GetEnumerator() => new();

    public struct Enumerator
    {
        public int Current => 1;

        [Expect("PERM1001", "Main → Enumerator.MoveNext → File.WriteAllText")]
        public bool MoveNext()
        {
            File.WriteAllText(Case.File, "x");
            return false;
        }
    }
}
